package plan

import "slices"

// A Code names a kind of diagnostic. Codes are stable; the letter says what they
// are of, and each letter has its file beside this one.
type Code string

// catalogue is what every code means.
var catalogue = slices.Concat(
	sourceKinds, tableKinds, unitKinds, deadlineKinds, textKinds,
	againstKinds, errataKinds, ledgerKinds, limitKinds, registryKinds, settingsKinds, templateKinds, yamlKinds,
)
