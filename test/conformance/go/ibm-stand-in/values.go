package main

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// completed fills in what a provider computes and nobody gave, or what was left open.
func completed(value *tfprotov5.DynamicValue, schema *tfprotov5.Schema, fill func(name string, kind tftypes.Type) tftypes.Value) (*tfprotov5.DynamicValue, error) {
	kind := schema.ValueType()
	fields, err := fieldsOf(value, schema)
	if err != nil || fields == nil {
		return value, err
	}
	for _, attribute := range schema.Block.Attributes {
		if given := fields[attribute.Name]; attribute.Computed && (given.IsNull() || !given.IsKnown()) {
			fields[attribute.Name] = fill(attribute.Name, attribute.Type)
		}
	}
	made, err := tfprotov5.NewDynamicValue(kind, tftypes.NewValue(kind, fields))
	return &made, err
}

// fieldsOf is nil for a resource that is not there.
func fieldsOf(value *tfprotov5.DynamicValue, schema *tfprotov5.Schema) (map[string]tftypes.Value, error) {
	given, err := value.Unmarshal(schema.ValueType())
	if err != nil || given.IsNull() {
		return nil, err
	}
	fields := map[string]tftypes.Value{}
	return fields, given.As(&fields)
}

// known answers what is given and known, as JSON would have it.
func known(fields map[string]tftypes.Value) map[string]any {
	found := map[string]any{}
	for name, value := range fields {
		if value.IsFullyKnown() && !value.IsNull() {
			found[name] = plain(value)
		}
	}
	return found
}

func plain(value tftypes.Value) any {
	if value.IsNull() {
		return nil
	}
	kind := value.Type()
	switch {
	case kind.Is(tftypes.String):
		var text string
		_ = value.As(&text)
		return text
	case kind.Is(tftypes.Number):
		number := big.NewFloat(0)
		_ = value.As(&number)
		plain, _ := number.Float64()
		return plain
	case kind.Is(tftypes.Bool):
		var is bool
		_ = value.As(&is)
		return is
	case kind.Is(tftypes.List{}):
		var list []tftypes.Value
		_ = value.As(&list)
		all := make([]any, len(list))
		for i, one := range list {
			all[i] = plain(one)
		}
		return all
	default:
		fields := map[string]tftypes.Value{}
		_ = value.As(&fields)
		all := map[string]any{}
		for name, one := range fields {
			all[name] = plain(one)
		}
		return all
	}
}

// example answers a value of a type, for what no resource of the account tells.
func example(_ string, kind tftypes.Type) tftypes.Value {
	switch kind := kind.(type) {
	case tftypes.List:
		return tftypes.NewValue(kind, []tftypes.Value{example("", kind.ElementType)})
	case tftypes.Map:
		return tftypes.NewValue(kind, map[string]tftypes.Value{})
	case tftypes.Object:
		fields := map[string]tftypes.Value{}
		for name, inside := range kind.AttributeTypes {
			fields[name] = example(name, inside)
		}
		return tftypes.NewValue(kind, fields)
	}
	switch {
	case kind.Is(tftypes.Bool):
		return tftypes.NewValue(kind, false)
	case kind.Is(tftypes.Number):
		return tftypes.NewValue(kind, 1)
	default:
		return tftypes.NewValue(kind, "known to IBM alone")
	}
}
