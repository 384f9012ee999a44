package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"postings/cmd/postings/report"
	"postings/model"
	"postings/model/check"
)

// newFindings returns the findings that are new compared with an earlier
// revision or a baseline. If requested, it writes a baseline with all findings.
func (p *program) newFindings(ctx context.Context, path string, opt check.Options, flags checkFlags, found []model.Finding) ([]model.Finding, error) {
	if flags.writeBaseline != "" {
		if err := p.writeBaseline(flags.writeBaseline, check.NewBaseline(found)); err != nil {
			return nil, err
		}
	}
	switch {
	case flags.since != "":
		src, err := p.openRevision(ctx, flags.since, path)
		if err != nil {
			return nil, err
		}
		c, err := p.readSource(ctx, src)
		if err != nil {
			return nil, err
		}
		if opt.History != nil {
			opt.History, _ = c.history(ctx)
		}
		before, err := check.Run(ctx, c.Corpus, opt)
		if err != nil {
			return nil, err
		}
		return check.NewBaseline(before).New(found), nil
	case flags.baseline != "":
		b, err := p.readBaseline(flags.baseline)
		if err != nil {
			return nil, err
		}
		return b.New(found), nil
	}
	return found, nil
}

func (p *program) readBaseline(name string) (b check.Baseline, err error) {
	data, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b, exitErr(p.text.Failures.NoBaseline(oneLine(name)))
	case err != nil:
		return b, exitErr(p.text.Failures.Unreadable(oneLine(name), reason(p.text.Failures, err)))
	}
	if err := json.Unmarshal(data, &b); err != nil {
		return b, exitErr(p.text.Failures.BadBaseline(oneLine(name)))
	}
	return b, nil
}

func (p *program) writeBaseline(name string, b check.Baseline) error {
	var out bytes.Buffer
	report.WriteJSON(&out, b)
	if err := os.WriteFile(name, out.Bytes(), 0o666); err != nil {
		return exitErr(p.text.Failures.Unwritten(oneLine(name), reason(p.text.Failures, err)))
	}
	return nil
}
