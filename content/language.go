package content

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"postings/model"
	"postings/model/detect"
)

// languages is what the names of a source's files and folders tell of languages
// other than English and French. A name alone tells nothing: "it" is a folder of
// computing as well as of Italian, and a site's name may end in ".ca".
type languages struct {
	// folders are those of another language: their name is a language's code,
	// and a folder of ours lies beside them.
	folders map[string]bool
	// suffixes are the codes that at least one file has before its extension
	// which is a translation of a file beside it.
	suffixes map[string]bool
	// hyphened are the paths, without extension, of files whose names end in "-en" or
	// "-fr" and have the other one beside them. A name alone may well end so.
	hyphened map[string]bool
}

func newLanguages() languages {
	return languages{folders: map[string]bool{}, suffixes: map[string]bool{}, hyphened: map[string]bool{}}
}

// learn takes in what the entries of a folder tell.
func (l languages) learn(dir string, entries []fs.DirEntry) {
	type suffixed struct{ stem, code string }
	var (
		ours         bool     // whether a folder of English or French is there
		others       []string // folders that may be of another language
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
			stem, code := cutSuffix(stemOf(e.Name()))
			if code == "" || isOurs(code) {
				originals[stem] = true
			} else {
				translations = append(translations, suffixed{stem, code})
			}
			if cut, code := cutHyphen(stem); code != "" {
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

// place is what a file's path tells of its document.
type place struct {
	// code is the language's ISO 639-1 code, empty where the path tells none.
	code string
	// pair is the path without extension, language folder and language
	// suffix: equal for the two languages of one posting (Hugo pairs
	// translations by path when translationKey is absent).
	pair string
}

// place reads language and pairing from a slash-separated path.
func (l languages) place(name string) place {
	dir, base := path.Split(name)
	var p place
	stem := stemOf(base)
	if cut, code := cutSuffix(stem); isOurs(code) || l.suffixes[code] {
		stem, p.code = cut, code
	} else if l.hyphened[path.Join(dir, stem)] {
		stem, p.code = cutHyphen(stem)
	}
	segments := strings.Split(strings.TrimSuffix(dir, "/"), "/")
	// The nearest folder to the file decides.
	for i := len(segments) - 1; i >= 0; i-- {
		code, ok := languageCode(segments[i])
		if !ok || !isOurs(code) && !l.folders[strings.Join(segments[:i+1], "/")] {
			continue
		}
		if p.code == "" {
			p.code = code
		}
		segments = slices.Delete(segments, i, i+1)
		break
	}
	p.pair = path.Join(append(segments, stem)...)
	return p
}

// languageOf decides a document's language: the first of its lang or language
// field, its name's suffix or folder, the folders above the source, and the
// default. The code is set, and the language without meaning, for another one.
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

// languageAround returns the language of the nearest language folder above the
// source, or that of the text where neither the user nor the profile names one, or
// the default.
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

// stemOf returns a file's name without its extension.
func stemOf(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

// cutSuffix cuts the language off a stem such as "chef.fr" or "chef.fr-CA"; code
// is empty where there is none.
func cutSuffix(stem string) (cut, code string) {
	at := strings.LastIndexByte(stem, '.')
	if at <= 0 {
		return stem, ""
	}
	code, ok := languageCode(stem[at+1:])
	if !ok {
		return stem, ""
	}
	return stem[:at], code
}

// cutHyphen cuts the language off a stem such as "chef-fr" or "chef_fra"; code is
// empty where there is none of ours.
func cutHyphen(stem string) (cut, code string) {
	at := strings.LastIndexAny(stem, "-_")
	if at <= 0 {
		return stem, ""
	}
	if code, ok := languageCode(stem[at+1:]); ok && isOurs(code) {
		return stem[:at], code
	}
	return stem, ""
}

// isOurs reports whether a code is that of English or French.
func isOurs(code string) bool {
	_, ok := model.ParseLang(code)
	return ok
}

// languageCode returns the two-letter code of a tag that is a known language, with
// a script or a region or without: "fr", "fr-CA", "fra", "zh_Hans". Languages that
// have no such code are not known, because any three letters are one of them.
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
