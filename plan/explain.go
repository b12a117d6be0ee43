package plan

// An explanation says of a code what its message leaves out: in what it is
// found, and why that matters.
type explanation struct {
	example      string
	zhWhy, enWhy string
}

var explanations = map[Code]explanation{}
