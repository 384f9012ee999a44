package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"postings/content/profile"
	"postings/model"
	"postings/model/date"
	"postings/model/outline"
	"postings/model/sanitise"
)

// file is the contents of a file.
type file struct {
	name string // as in the file system
	data string
	info fs.FileInfo // nil if the source has none
}

// parsed is the result of parsing a file.
type parsed struct {
	path     string          // for display
	doc      *model.Document // nil if the file is not a document
	findings []model.Finding
	// omission is set for a document in another language.
	omission *model.Omission
}

// parse parses a document.
func parse(f file, opt Options, languages languages) parsed {
	out := parsed{path: sanitise.Path(f.name)}
	text := out.sanitised(f.data)
	fields, body, bodyLine, err := readFrontMatter(text)
	if err != nil {
		out.report(model.RuleFrontMatter, model.Error, err.line, err.column, model.Detail{Reason: err.reason, Text: sanitise.Line(err.message)})
		return out
	}

	if strings.EqualFold(path.Ext(f.name), ".mdx") { // Markdown with modules and components of JSX
		body = withoutJSX(body)
	}
	where := languages.place(f.name)
	names := &opt.Profile.Fields
	lang, other := languageOf(fields, where, body, opt)
	if other != "" {
		// Findings about documents in other languages are of no interest.
		return parsed{omission: &model.Omission{Path: out.path, Why: model.OtherLanguage, Code: other}}
	}

	say := func(names []string) string { return sanitise.Line(fields.First(names).Text()) }
	d := &model.Document{
		Path:           out.path,
		File:           f.name,
		Lang:           lang,
		TranslationKey: say(names.Key),
		PairPath:       sanitise.Path(where.pair),
		Title:          say(names.Title),
		Description:    say(names.Description),
		Reference:      say(names.Reference),
		URL:            say(names.Address),
		Site:           opt.Sites[lang],
		Fields:         fields,
		Body:           body,
		BodyLine:       bodyLine,
	}
	if f.info != nil {
		d.ModTime = f.info.ModTime()
	}
	pairUp(d, names, languages)
	d.Status = model.NoStatus
	if opt.Profile.Postings.Qualifies(above(opt.outer)+"/"+d.Path, fields) {
		d.Facts = factsOf(fields, names)
		judge(d, &opt.Profile.Status, opt.Today)
		d.Unread = unread(d, opt.Profile, opt.Today)
	}
	if d.Title == "" {
		out.replaceTitle(d, names.Title)
	}
	for i := range out.findings {
		out.findings[i].Key = d.Key()
	}
	out.doc = d
	return out
}

// report adds a finding.
func (p *parsed) report(rule model.Rule, severity model.Severity, line, column int, detail model.Detail) {
	p.findings = append(p.findings, model.Finding{Rule: rule, Severity: severity, Path: p.path, Line: line, Column: column, Detail: detail})
}

// sanitised returns the text of a file, and reports what it replaced or dropped.
func (p *parsed) sanitised(data string) string {
	raw, utf16 := decodeText(data)
	text, unsafe := sanitise.Inspect(raw)
	if utf16 || unsafe.Invalid > 0 {
		line, column := placeIn(raw, strings.IndexRune(raw, utf8.RuneError))
		p.report(model.RuleEncoding, model.Error, line, column, model.Detail{})
	}
	if unsafe.Controls > 0 {
		line, column := placeIn(raw, strings.IndexRune(raw, unsafe.FirstControl))
		p.report(model.RuleControl, model.Error, line, column, model.Detail{Count: unsafe.Controls, Text: fmt.Sprintf("%U", unsafe.FirstControl)})
	}
	if around, edits := byteOrderMarks(raw); len(edits) > 0 {
		p.report(model.RuleInvisible, model.Warning, edits[0].Line, edits[0].Column, model.Detail{Text: "U+FEFF", Context: around})
		p.findings[len(p.findings)-1].Edits = edits
	}
	return text
}

// replaceTitle gives a document a title from its text or its name, and reports
// that it had none, unless it is a page without front matter.
func (p *parsed) replaceTitle(d *model.Document, names []string) {
	d.Title = titleFrom(d)
	if d.IsPage() && len(d.Fields) == 0 {
		return
	}
	line, column := 1, 0
	if f := d.Fields.Present(names); f != nil {
		line, column = f.Line, f.Column
	}
	p.report(model.RuleTitleMissing, model.Error, line, column, model.Detail{Text: d.Title})
}

// judge sets the status of a posting by the rules of its site.
func judge(d *model.Document, rules *profile.Status, today time.Time) {
	d.Status, d.AlwaysOpen = model.Closed, rules.IsAlwaysOpen(d.TranslationKey)
	switch rules.StateOf(d.TranslationKey, d.Fields, today) {
	case profile.Open:
		d.Status = model.Open
	case profile.Upcoming:
		d.Facts.Stage = model.Upcoming
	case profile.Draft:
		d.Facts.Stage = model.Draft
	}
	d.Unlisted = d.Status == model.Closed && rules.IsUnlisted(d.Fields)
}

// payOf returns the pay in a field, or a range from two fields whose names are
// separated by a dash.
func payOf(fields model.Fields, names string) string {
	var bounds []string
	for name := range strings.SplitSeq(names, " – ") {
		if text := sanitise.Line(fields.Find(name).Text()); text != "" && !slices.Contains(bounds, text) {
			bounds = append(bounds, text)
		}
	}
	return strings.Join(bounds, " – ")
}

// factsOf returns the facts in the front matter of a posting.
func factsOf(fields model.Fields, names *profile.Fields) model.Facts {
	say := func(names []string) string { return sanitise.Line(fields.First(names).Text()) }
	f := model.Facts{
		Place: say(names.Place), Level: say(names.Level), Posted: say(names.Posted), Opens: say(names.Opens), Closes: say(names.Closes),
		Apply: say(names.Apply), Contact: say(names.Contact),
	}
	f.OpensOn, _ = date.Parse(f.Opens)
	f.ClosesOn, _ = date.Parse(f.Closes)
	for _, entry := range names.Pay {
		if f.Pay = payOf(fields, entry); f.Pay != "" {
			break
		}
	}
	return f
}

// unread returns the fields whose values could not be parsed, among those that
// determine the status and the dates on which the posting opens and closes.
func unread(d *model.Document, p *profile.Profile, today time.Time) []model.Field {
	if d.AlwaysOpen {
		return nil
	}
	all := p.Status.Unreadable(d.Fields, today)
	for _, names := range [][]string{p.Fields.Opens, p.Fields.Closes} {
		f := d.Fields.First(names)
		if f == nil || f.Kind == model.Bool || p.Status.IsUndated(f.Value) {
			continue
		}
		_, ok := date.Parse(f.Value)
		if !ok && !slices.ContainsFunc(all, func(other model.Field) bool { return other.Line == f.Line && other.Name == f.Name }) {
			all = append(all, *f)
		}
	}
	slices.SortStableFunc(all, func(a, b model.Field) int { return cmp.Compare(a.Line, b.Line) })
	return all
}

// above returns the folders above a source, by which its files may be
// recognised as postings: the source may be a folder of postings or lie within
// one.
func above(outer string) string {
	outer = filepath.ToSlash(outer)
	if at := strings.LastIndex(outer, "/content/"); at >= 0 {
		return outer[at:]
	}
	return path.Base(outer)
}

// titleFrom returns a substitute for a missing title: the first heading or the
// file name.
func titleFrom(d *model.Document) string {
	for _, heading := range outline.Parse(d.Body).Headings {
		if heading.Text != "" && !heading.BoldOnly {
			return heading.Text
		}
	}
	return d.Stem()
}

// decodeText decodes a file as UTF-8, or as UTF-16 if it has a byte order mark.
// Some Windows editors write UTF-16, which Hugo cannot read.
func decodeText(data string) (text string, utf16 bool) {
	if strings.HasPrefix(data, "\xff\xfe") || strings.HasPrefix(data, "\xfe\xff") {
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		if decoded, err := decoder.String(data); err == nil {
			return decoded, true
		}
	}
	return data, false
}

// placeIn returns the line and the column, from 1, of a byte offset. Both are 0
// if the offset is negative.
func placeIn(text string, at int) (line, column int) {
	if at < 0 {
		return 0, 0
	}
	start := strings.LastIndexByte(text[:at], '\n') + 1
	return 1 + strings.Count(text[:at], "\n"), 1 + utf8.RuneCountInString(text[start:at])
}

// byteOrderMarks returns the edits that remove the byte order marks after the
// start of a text, and the context of the first one. Loading drops the marks.
func byteOrderMarks(raw string) (around string, edits []model.Edit) {
	const mark = "\ufeff"
	if !strings.Contains(strings.TrimPrefix(raw, mark), mark) {
		return "", nil
	}
	number := 0
	for line := range strings.Lines(raw) {
		number++
		for at, r := range line {
			if r != '\ufeff' || number == 1 && at == 0 {
				continue
			}
			if edits == nil {
				around = strings.ToValidUTF8(line[max(0, at-maxAround):min(len(line), at+maxAround)], "")
			}
			edits = append(edits, model.Edit{Line: number, Column: 1 + utf8.RuneCountInString(line[:at]), Old: string(r)})
		}
	}
	return sanitise.Line(strings.TrimSuffix(around, "\n")), edits
}

// maxAround is how many bytes of context are kept on each side of a character.
const maxAround = 24
