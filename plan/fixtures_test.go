package plan

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// toldCode is a code in a golden output, as the command line prints it, also in
// JSON, or as the grids of parse/docx and parse/pdf do. In a script its brackets
// are quoted.
var toldCode = regexp.MustCompile(`\\?\[([A-Z][0-9]{2})\\?\]|^(?:[^ ]+: )?([A-Z][0-9]{2}) (?:p[0-9]+ |\[)|^\{"code":"([A-Z][0-9]{2})"`)

// Each code is told in at least one of the fixtures, whose tests hold that it is.
func TestEveryCodeHasAFixture(t *testing.T) {
	told := make(map[Code]bool)
	require.NoError(t, filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && e.Name() == ".git":
			return filepath.SkipDir
		case e.IsDir() || filepath.Ext(path) != ".txtar":
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(b)) {
			if strings.HasPrefix(line, "! std") {
				continue // what a script says is not there
			}
			for _, m := range toldCode.FindAllStringSubmatch(line, -1) {
				told[Code(m[1]+m[2]+m[3])] = true
			}
		}
		return nil
	}))
	var missing []Code
	for _, k := range Kinds() {
		// No file is known to bring the program to a fault; package parse tests that one is told.
		if !told[k.Code] && k.Code != SourceFault {
			missing = append(missing, k.Code)
		}
	}
	require.Empty(t, missing, "codes that no fixture tells")
}
