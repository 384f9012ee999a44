package content

import (
	"context"
	"slices"

	"postings/content/revision"
	"postings/model"
	"postings/model/history"
	"postings/model/parallel"
)

// HasHistory reports whether a source may have a history, which archives never
// do.
func (s Source) HasHistory() bool { return s.repository != "" }

// Start returns the default revision to compare a source with, and its name:
// where it left the main branch. The error is one of package revision's.
func (s Source) Start(ctx context.Context) (name, rev string, err error) {
	name, start, err := revision.Start(ctx, s.repository, s.revision)
	return name, start.ID, err
}

// ReadHistory follows the postings of a source through the commits of its
// repository. It reads the git log in one pass, and each version of a file
// once. It returns known if that is not nil and there are no new commits.
// progress, if not nil, is called with the numbers of commits read and in
// total. The error is one of package revision's, or of the context.
func ReadHistory(ctx context.Context, src Source, opt Options, known *history.History, progress func(done, total int)) (*history.History, error) {
	if !src.HasHistory() {
		return nil, revision.ErrNoRepository
	}
	log, err := revision.ReadLog(ctx, src.repository, src.revision)
	if err != nil {
		return nil, err
	}
	if n := len(log.Steps); n > 0 && known != nil && known.Head().ID == log.Steps[n-1].Commit.ID {
		return known, nil
	}
	files, err := log.Files()
	if err != nil {
		return nil, err
	}
	found := list(ctx, Source{FS: files})
	opt.outer = src.repository
	opt.complete(found)
	h := history.New(!log.Shallow)
	done := 0
	for steps := range slices.Chunk(log.Steps, chunkSize) {
		for i, files := range readSteps(ctx, log, steps, opt, found) {
			h.Apply(steps[i].Commit, files)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		done += len(steps)
		if progress != nil {
			progress(done, len(log.Steps))
		}
	}
	return h, nil
}

// readSteps reads the file versions of some commits. Git returns them one at a
// time; meanwhile, those returned before are parsed.
func readSteps(ctx context.Context, log *revision.Log, steps []revision.Step, opt Options, found *listing) [][]history.Change {
	documents := map[string]bool{}
	for _, name := range found.names {
		documents[name] = true
	}
	changes := make([][]history.Change, len(steps))
	parallel.Each(ctx, len(steps), func(i int) {
		opt := opt
		opt.Today = steps[i].Commit.Time
		for _, f := range steps[i].Files {
			if documents[f.Name] {
				changes[i] = append(changes[i], history.Change{File: f.Name, New: readVersion(log, f, opt, found.languages)})
			}
		}
	})
	return changes
}

// readVersion returns a version of a file as a document, or nil if it is not a
// document or cannot be read.
func readVersion(log *revision.Log, f revision.FileChange, opt Options, languages languages) *model.Document {
	if f.New == "" {
		return nil
	}
	data, err := log.Read(f.New)
	if err != nil || len(data) > MaxFileSize {
		return nil
	}
	d := parse(file{name: f.Name, data: string(data)}, opt, languages).doc
	if d == nil || d.IsPage() && !opt.Pages {
		return nil
	}
	return d
}
