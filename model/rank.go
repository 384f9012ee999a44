package model

// place is where a term was found, best last.
type place = uint8

const (
	nowhere place = iota
	inBody
	inDescription
	inKey // also the file's name and the reference
	inTitle
)

// A score is made of its criteria, the weightiest first, so that a lesser one
// only decides between postings that are equal in all before it.
const (
	openBit = 0
	// startBit: the title starts with the first term.
	startBit = 1
	// equalBit: the title is the query.
	equalBit = 2
	// langBit: found in the document of the interface's language.
	langBit = 3
	// orderBits: two where the terms follow one another, one where they stand
	// in the order typed.
	orderBits = 4
	// qualityBits: that of the term found worst.
	qualityBits = 6
	// placeBits: that of the term found worst.
	placeBits = 9
)

// found is how the terms of a query were found in one document.
type found struct {
	place   place
	quality quality
	order   uint8
	start   bool
	equal   bool
}

func (f found) score(preferred, open bool) int32 {
	return int32(f.place)<<placeBits | int32(f.quality)<<qualityBits | int32(f.order)<<orderBits |
		bit(preferred)<<langBit | bit(f.equal)<<equalBit | bit(f.start)<<startBit | bit(open)<<openBit
}

func bit(b bool) int32 {
	if b {
		return 1
	}
	return 0
}
