package content

import (
	"cmp"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"postings/model"
	"postings/model/detect"
)

// languages records evidence for other languages in the names of a source's
// files and folders. A name by itself is not enough: "it" is also a folder
// about computing, and the name of a site may end in ".ca".
type languages struct {
	// folders are those that are named after another language and lie next to an
	// English or French one.
	folders map[string]bool
	// suffixes are the language suffixes of files that are translations of a file
	// beside them.
	suffixes map[string]bool
	// hyphened are the paths, without extension, of files whose names end in "-en"
	// or "-fr" and that have a counterpart. Without one, the ending may be part of
	// the name.
	hyphened map[string]bool
}

func newLanguages() languages {
	return languages{folders: map[string]bool{}, suffixes: map[string]bool{}, hyphened: map[string]bool{}}
}

// learn records what the entries of a folder tell.
func (l languages) learn(dir string, entries []fs.DirEntry) {
	type suffixed struct{ stem, code string }
	var (
		ours         bool     // there is a folder for English or French
		others       []string // folders that may be for another language
		translations []suffixed
		originals    = map[string]bool{} // stems of files in English, French or the default language
		hyphened     = map[string]string{}
	)
	for _, e := range entries {
		switch code, ok := languageCode(e.Name()); {
		case e.IsDir() && ok && isOurs(code):
			ours = true
		case e.IsDir() && ok:
			others = append(others, e.Name())
		case IsMarkdown(e.Name()):
			stem, code := cutCode(stemOf(e.Name()), ".")
			if code == "" || isOurs(code) {
				originals[stem] = true
			} else {
				translations = append(translations, suffixed{stem, code})
			}
			if cut, code := cutCode(stem, "-_"); isOurs(code) {
				if other, known := hyphened[cut]; known && other != stem {
					l.hyphened[path.Join(dir, stem)], l.hyphened[path.Join(dir, other)] = true, true
				}
				hyphened[cut] = stem
			}
		}
	}
	for _, t := range translations {
		if originals[t.stem] {
			l.suffixes[t.code] = true
		}
	}
	if ours {
		for _, name := range others {
			l.folders[path.Join(dir, name)] = true
		}
	}
}

// place is what the path of a document tells.
type place struct {
	// code is the ISO 639-1 code of the language, empty if unknown.
	code string
	// pair is the path without extension, language folder and language suffix. It
	// is the same for both languages of a posting: Hugo pairs translations by it if
	// there is no translationKey.
	pair string
}

// place derives language and pairing from a slash-separated path.
func (l languages) place(name string) place {
	dir, base := path.Split(name)
	var p place
	stem := stemOf(base)
	if cut, code := cutCode(stem, "."); isOurs(code) || l.suffixes[code] {
		stem, p.code = cut, code
	} else if l.hyphened[path.Join(dir, stem)] {
		stem, p.code = cutCode(stem, "-_")
	}
	segments := strings.Split(strings.TrimSuffix(dir, "/"), "/")
	// The folder closest to the file takes precedence.
	for i := len(segments) - 1; i >= 0; i-- {
		code, ok := languageCode(segments[i])
		if !ok || !isOurs(code) && !l.folders[strings.Join(segments[:i+1], "/")] {
			continue
		}
		p.code = cmp.Or(p.code, code)
		segments = slices.Delete(segments, i, i+1)
		break
	}
	p.pair = path.Join(append(segments, stem)...)
	return p
}

// languageOf determines the language of a document from, in this order, its
// lang or language field, the suffix or folder of its path, the folders above
// the source, and the default. For any other language it returns the code.
func languageOf(fields model.Fields, where place, body string, opt Options) (lang model.Lang, other string) {
	for _, name := range opt.Profile.Fields.Language {
		if code, ok := languageCode(fields.Find(name).Text()); ok {
			where.code = code
			break
		}
	}
	if where.code == "" {
		return opt.languageAround(body), ""
	}
	if l, ok := model.ParseLang(where.code); ok {
		return l, ""
	}
	return model.English, where.code
}

// languageAround returns the language of the closest language folder above the
// source. Failing that, it returns the default if the user or the profile has
// set one, otherwise the detected language of the text.
func (o Options) languageAround(body string) model.Lang {
	segments := strings.Split(filepath.ToSlash(o.outer), "/")
	for _, segment := range slices.Backward(segments) {
		if code, ok := languageCode(segment); ok && isOurs(code) {
			lang, _ := model.ParseLang(code)
			return lang
		}
	}
	if !o.DefaultGiven && len(o.Profile.Languages) == 0 {
		if lang, ok := detect.Language(body); ok {
			return lang
		}
	}
	return o.Default
}

// stemOf returns a file name without its extension.
func stemOf(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

// cutCode cuts the language off a stem such as "chef.fr" or "chef-fra", after
// the last of some separators. The code is empty if there is none.
func cutCode(stem, separators string) (cut, code string) {
	if at := strings.LastIndexAny(stem, separators); at > 0 {
		if code, ok := languageCode(stem[at+1:]); ok {
			return stem[:at], code
		}
	}
	return stem, ""
}

// isOurs reports whether a code is that of English or French.
func isOurs(code string) bool {
	_, ok := model.ParseLang(code)
	return ok
}

// languageCode returns the two-letter code of a language tag with or without a
// script or a region: "fr", "fr-CA", "fra", "zh_Hans". It does not recognise
// languages without such a code, because nearly any three letters denote one.
func languageCode(tag string) (string, bool) {
	if len(tag) < 2 || len(tag) > len("zho-Hans-CN") {
		return "", false
	}
	t, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil || len(t.Variants()) > 0 || len(t.Extensions()) > 0 {
		return "", false
	}
	base, _, _ := t.Raw()
	return base.String(), len(base.String()) == 2
}
