package regex_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// imports reports whether a file imports the package.
func imports(f *ast.File) bool {
	return slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool { return strings.HasSuffix(i.Path.Value, `/internal/regex"`) })
}

// Expressions are compiled when they are first used: those that the packages spell
// out are tried here.
func TestAllExpressionsCompile(t *testing.T) {
	byDir := make(map[string][]*ast.File)
	files := token.NewFileSet()
	require.NoError(t, filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		byDir[filepath.Dir(path)] = append(byDir[filepath.Dir(path)], f)
		return err
	}))
	tried := 0
	for dir, in := range byDir {
		if !slices.ContainsFunc(in, imports) {
			continue
		}
		known := types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
		// Without what they import, packages still say what their constants are.
		conf := types.Config{Error: func(error) {}, IgnoreFuncBodies: true}
		_, _ = conf.Check(dir, files, in, &known)
		for _, f := range in {
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) != 1 {
					return true
				}
				fun, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || fun.Sel.Name != "MustCompile" {
					return true
				}
				if from, ok := fun.X.(*ast.Ident); !ok || from.Name != "regex" {
					return true
				}
				value := known.Types[call.Args[0]].Value
				if value == nil {
					return true // made of others
				}
				tried++
				_, err := regexp.Compile(constant.StringVal(value))
				assert.NoError(t, err, files.Position(call.Pos()).String())
				return true
			})
		}
	}
	assert.Greater(t, tried, 200)
}
