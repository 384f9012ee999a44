package reader

import (
	"slices"
	"strings"

	"postings/tui/draw"
)

// Lines draws the visible part of the posting.
func (p Pane) Lines() []draw.Text {
	if p.SideShown() {
		return p.sideLines()
	}
	r := p.Reading()
	t := p.Look.Text.Reading
	if r.Doc == nil {
		return []draw.Text{"", "  " + p.Look.Theme.Dim.Render(t.Nothing)}
	}
	margin := draw.Spaces(p.Room.Margin)
	var lines []draw.Text
	for i := range p.Room.Height {
		line, ok := r.line(r.Top + i)
		if !ok {
			if note := p.bodyNote(r); note != "" && i == r.Lines()-r.Top {
				lines = append(lines, margin+p.Look.Theme.Dim.Render(note))
			}
			break
		}
		if p.finding.in(r) {
			line = p.finding.highlight(p.Look, line, r.Top+i)
		}
		lines = append(lines, margin+line)
	}
	return lines
}

// bodyNote returns what to show in place of a text that is missing.
func (p Pane) bodyNote(r Reading) string {
	t := p.Look.Text.Reading
	switch {
	case r.err != nil:
		return t.RenderFailed(r.err.Error())
	case r.Page == nil:
		return t.Rendering
	case strings.TrimSpace(r.Doc.Body) == "":
		return t.NoText
	}
	return ""
}

// Position describes the position of the reader in the text.
func (p Pane) Position() draw.Text {
	if p.SideShown() {
		return draw.Plain(p.sideNote())
	}
	r := p.Reading()
	if r.Page == nil || !p.Focused && !p.Room.Wide {
		return ""
	}
	t := p.Look.Text.Reading
	here := draw.Plain(t.Position(r.percent()))
	switch {
	case r.Lines() <= r.Height:
		here = ""
	case r.Top == 0:
		here = draw.Plain(t.Top)
	case r.Top+r.Height >= r.Lines():
		here = draw.Plain(t.End)
	}
	if f := &p.finding; p.Focused && f.found.words && f.found.page == r.Page && len(f.found.matches) > 0 {
		here = draw.Join(filled(draw.Plain(t.Match(f.at+1, len(f.found.matches))), here), " · ")
	}
	// The heading takes precedence over the path, of which the end is kept.
	room := p.Room.Width - 6 - draw.Cells(here) - 3
	heading := draw.Cut(r.Heading(), max(room, 0))
	path := ""
	if room -= draw.Cells(heading) + 3; room >= 16 || heading == "" {
		path = draw.CutLeft(r.Doc.Path, room)
	}
	return draw.Join(filled(p.Look.Theme.Dim.Render(path), p.Look.Theme.Dim.Render(heading), here), p.Look.Theme.Dim.Render(" · "))
}

// filled removes the empty parts.
func filled(parts ...draw.Text) []draw.Text {
	return slices.DeleteFunc(parts, func(part draw.Text) bool { return part == "" })
}
