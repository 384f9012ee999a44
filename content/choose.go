package content

import (
	"cmp"
	"io/fs"
	"slices"

	"postings/content/profile"
	"postings/model"
)

// maxSample limits how many files are examined to choose a profile, both in
// folders of postings and elsewhere.
const maxSample = 64

// chosen is a profile, and how many of the examined files have its marks.
type chosen struct {
	profile       *profile.Profile
	marked, asked int
	reason        model.Reason
}

// complete chooses the profile if none is given, and takes from it what the user
// has not given: the language of documents that do not tell theirs, and the
// addresses of the site. It does not take the addresses from a profile that was
// chosen by marks, because the site may only resemble that profile's and be
// elsewhere.
func (o *Options) complete(found *listing) chosen {
	why := chosen{reason: model.ByUser}
	if o.Own {
		why.reason = model.BySite
	}
	if o.Profile == nil {
		why = chooseProfile(found.fsys, found.names, o.outer)
		o.Profile = why.profile
	}
	if len(o.Profile.Languages) > 0 && !o.DefaultGiven {
		if l, ok := model.ParseLang(o.Profile.Languages[0]); ok {
			o.Default = l
		}
	}
	if why.reason == model.ByUser || why.reason == model.BySite {
		for l, address := range o.Profile.Sites.Each() {
			o.Sites[l] = cmp.Or(o.Sites[l], address)
		}
	}
	return why
}

// chooseProfile returns the profile whose marks most files have. It examines an
// evenly spread sample of a large source. Files in folders of postings take
// precedence over all others.
func chooseProfile(fsys fs.FS, names []string, outer string) chosen {
	var likely, others []string
	for _, name := range names {
		path := above(outer) + "/" + name
		if slices.ContainsFunc(Profiles(), func(p *profile.Profile) bool { return p.Postings.InFolder(path) }) {
			likely = append(likely, name)
		} else {
			others = append(others, name)
		}
	}
	for _, names := range [][]string{likely, others} {
		if best := mostMarked(fsys, names); best.marked > 0 {
			return best
		}
	}
	return chosen{profile: profile.Named(Profiles(), generalProfile)}
}

// mostMarked returns the profile whose marks most files have.
func mostMarked(fsys fs.FS, names []string) chosen {
	all := Profiles()
	marks := make([]int, len(all))
	files := make([]int, len(all))
	asked := 0
	step := max(1, (len(names)+maxSample-1)/maxSample)
	for i := 0; i < len(names); i += step {
		f, finding := readFile(fsys, names[i])
		if finding != nil {
			continue
		}
		fields, _, _, err := readFrontMatter(new(parsed).sanitised(f.data))
		if err != nil {
			continue
		}
		asked++
		for at, p := range all {
			if n := p.Marked(fields); n > 0 {
				marks[at] += n
				files[at]++
			}
		}
	}
	best := slices.Index(marks, slices.Max(marks))
	return chosen{all[best], files[best], asked, model.ByMarks}
}
