package model

// Batch is a part of a corpus, as a loader delivers it.
type Batch struct {
	Documents []*Document
	Findings  []Finding
	// Skipped lists the Markdown files that are not postings, and Omissions what
	// else was left out.
	Skipped   []string
	Omissions []Omission
	// Site describes the site, or is nil if this batch does not.
	Site *Site
	// Read counts the files read so far, and Total all files.
	Read, Total int
}

// Omission is a file left out of a corpus for a reason other than not being a
// posting.
type Omission struct {
	// Path is the file's path in the corpus, sanitised for display.
	Path string
	Why  Reason
	// Code is the language code of a document in another language.
	Code string
}

// Site describes the site that a corpus comes from.
type Site struct {
	// Profile is the name of the profile that the corpus was read with.
	Profile string
	// Reason is why this profile was chosen, and File its path unless it is built
	// in.
	Reason Reason
	File   string
	// Marked is how many of the Asked files bear a mark of the profile. Both are 0
	// if no files were examined, or none bears one.
	Marked, Asked int
	// Languages are those that the site is written in, empty if unknown.
	Languages []Lang
	// Addresses are the base URLs of the site by language, empty if unknown.
	Addresses [2]string
	// Hosts are the hosts of the site by language according to its profile, even
	// if the profile is only a guess.
	Hosts [2]string
	// Layouts are the layouts that identify postings.
	Layouts []string
	// Statements are patterns of what every open posting must state, by language
	// and name.
	Statements [2]map[string]string
	// Exempt lists the check rules that do not apply to the site.
	Exempt []Rule
	// Bilingual are addresses, from their host on, that serve readers of both
	// languages.
	Bilingual []string
	// Glossary holds the terms that the site has agreed on.
	Glossary []Term
}

// Term is a term with the names that a site has agreed on.
type Term struct {
	// Names are the agreed names in each language, the preferred one first, and
	// Avoided those that should not be used.
	Names, Avoided [2][]string
}
