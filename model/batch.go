package model

// Batch is a part of a corpus on its way from a loader to whoever adds it up.
type Batch struct {
	Documents []*Document
	Findings  []Finding
	// Skipped lists Markdown files that are no postings, and Omissions what else
	// is left out.
	Skipped   []string
	Omissions []Omission
	// Site is what is known of the site, nil where the batch does not tell.
	Site *Site
	// Read counts the files looked at so far, and Total all files.
	Read, Total int
}

// Merge adds what a batch holds.
func (c *Corpus) Merge(b Batch) {
	for _, d := range b.Documents {
		c.Add(d)
	}
	if b.Site != nil {
		c.Site = *b.Site
	}
	c.Findings = append(c.Findings, b.Findings...)
	c.Skipped = append(c.Skipped, b.Skipped...)
	c.Omissions = append(c.Omissions, b.Omissions...)
}

// Site is what is known of the site that a corpus comes from.
type Site struct {
	// Profile is the name of the profile by which it was read.
	Profile string
	// Reason is why it is this one, and File its path where it is no one that is built
	// in.
	Reason ProfileReason
	File   string
	// Marked is how many of the files that were Asked hold a mark of the profile;
	// both are 0 where nobody asked, or none does.
	Marked, Asked int
	// Languages are those that the site is written in, none where nothing tells.
	Languages []Lang
	// OnlyPages says that nothing is a posting.
	OnlyPages bool
	// Exempt are the rules of the check that do not apply to it.
	Exempt []Rule
	// Glossary is what the site calls things.
	Glossary []Term
}

// Term is a thing that a site calls by agreed names.
type Term struct {
	// Names are those agreed on in each language, the one to use first, and Avoided
	// those not to be used.
	Names, Avoided [2][]string
}

// ProfileReason is why a profile is in effect.
type ProfileReason uint8

// The reasons. NoMarks is that nothing tells another one.
const (
	NoMarks ProfileReason = iota
	ByMarks
	ByUser
	BySite
)
