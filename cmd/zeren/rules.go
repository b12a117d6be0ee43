package main

import (
	"context"
	"time"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
)

// apply applies rules to a plan that was read, no longer than the context lives and
// the limit of the time for a file lets it.
func (p *program) apply(ctx context.Context, rules []check.Rule, r *parse.Result, in *input) (plan.Diags, error) {
	limits, err := p.limits(in.limits)
	if err != nil {
		return nil, err
	}
	late := limits.Exceeded(plan.LimitTime, plan.Place{Name: r.Plan.Source.Name})
	ctx, stop := context.WithTimeoutCause(ctx, time.Duration(limits.Max(plan.LimitTime)), late)
	defer stop()
	found := check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags, Rules: rules, Interrupted: ctx.Err})
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return found, nil
}
