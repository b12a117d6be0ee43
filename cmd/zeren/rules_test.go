package main

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

// Rules heed an interrupt, and the limit of the time for a file.
func TestRulesEnd(t *testing.T) {
	p := program{env: func(string) string { return "" }}
	ctx, stop := context.WithCancel(context.Background())
	rules := []check.Rule{{Run: func(*check.Subject, func(plan.Diag)) { stop() }}}
	r := &parse.Result{Plan: &plan.Plan{}}
	_, err := p.apply(ctx, rules, r, new(input))
	require.ErrorIs(t, err, context.Canceled)
	wait := []check.Rule{{Run: func(*check.Subject, func(plan.Diag)) {}}}
	_, err = p.apply(context.Background(), wait, r, &input{limits: []string{"time=1ns"}})
	var f *plan.Failure
	require.ErrorAs(t, err, &f)
	assert.Equal(t, plan.LimitTime, f.Code)
}
