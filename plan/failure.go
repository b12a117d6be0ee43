package plan

// A Failure is an error that people are told of in their own language: a
// diagnostic that ends the work.
type Failure struct {
	Diag
	Err error // the cause, if another package gave one
}

// Error is the English message with the place before it.
func (f *Failure) Error() string {
	s := f.Message(English)
	if len(f.At) > 0 {
		at := f.At[0].String()
		if f.At[0].Name == "" {
			at = f.At[0].Short(English)
		}
		s = at + ": " + s
	}
	return s
}

func (f *Failure) Unwrap() error { return f.Err }
