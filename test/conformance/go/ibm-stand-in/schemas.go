package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// block is an argument list of the extract. A text names a type and ends in "!" where it must be given; a list of one block
// is a nested block, whose name ends in "!" where it must be given.
type block map[string]json.RawMessage

type entry struct {
	Arguments  block `json:"arguments"`
	Attributes block `json:"attributes"`
}

type extract struct {
	ProviderArguments block            `json:"providerArguments"`
	Resources         map[string]entry `json:"resources"`
	DataSources       map[string]entry `json:"dataSources"`
}

type schemas struct {
	provider    *tfprotov5.Schema
	resources   map[string]*tfprotov5.Schema
	dataSources map[string]*tfprotov5.Schema
}

func readSchemas(file string) (*schemas, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var read extract
	if err := json.Unmarshal(text, &read); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	made := &schemas{resources: map[string]*tfprotov5.Schema{}, dataSources: map[string]*tfprotov5.Schema{}}
	if made.provider, err = schemaOf(entry{Arguments: read.ProviderArguments}); err != nil {
		return nil, err
	}
	for name, one := range read.Resources {
		if made.resources[name], err = schemaOf(withID(one)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	for name, one := range read.DataSources {
		if made.dataSources[name], err = schemaOf(withID(one)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return made, nil
}

// withID adds what every resource and data source has.
func withID(one entry) entry {
	attributes := block{"id": json.RawMessage(`"string"`)}
	for name, shape := range one.Attributes {
		attributes[name] = shape
	}
	return entry{Arguments: one.Arguments, Attributes: attributes}
}

func schemaOf(one entry) (*tfprotov5.Schema, error) {
	taken, err := blockOf(one.Arguments)
	if err != nil {
		return nil, err
	}
	for _, name := range sorted(one.Attributes) {
		kind, err := typeOf(one.Attributes[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if given := attributeOf(taken, name); given != nil {
			given.Computed = true
			continue
		}
		taken.Attributes = append(taken.Attributes, &tfprotov5.SchemaAttribute{Name: name, Type: kind, Computed: true})
	}
	return &tfprotov5.Schema{Block: taken}, nil
}

func blockOf(arguments block) (*tfprotov5.SchemaBlock, error) {
	made := &tfprotov5.SchemaBlock{}
	for _, key := range sorted(arguments) {
		name, required := strings.CutSuffix(key, "!")
		var nested []block
		if json.Unmarshal(arguments[key], &nested) == nil {
			inside, err := blockOf(nested[0])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			least := int64(0)
			if required {
				least = 1
			}
			made.BlockTypes = append(made.BlockTypes, &tfprotov5.SchemaNestedBlock{
				TypeName: name, Block: inside, Nesting: tfprotov5.SchemaNestedBlockNestingModeList, MinItems: least,
			})
			continue
		}
		var text string
		if err := json.Unmarshal(arguments[key], &text); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		plain, must := strings.CutSuffix(text, "!")
		kind, err := typeOf(json.RawMessage(`"` + plain + `"`))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		required = required || must
		made.Attributes = append(made.Attributes, &tfprotov5.SchemaAttribute{
			Name: name, Type: kind, Required: required, Optional: !required,
		})
	}
	return made, nil
}

// typeOf reads a type's name, or an object in a list: [{"port_id": "string"}].
func typeOf(shape json.RawMessage) (tftypes.Type, error) {
	var objects []block
	if json.Unmarshal(shape, &objects) == nil {
		fields := map[string]tftypes.Type{}
		for name, inside := range objects[0] {
			kind, err := typeOf(inside)
			if err != nil {
				return nil, err
			}
			fields[name] = kind
		}
		return tftypes.List{ElementType: tftypes.Object{AttributeTypes: fields}}, nil
	}
	switch name := strings.Trim(string(shape), `"`); name {
	case "string":
		return tftypes.String, nil
	case "int":
		return tftypes.Number, nil
	case "bool":
		return tftypes.Bool, nil
	case "list":
		return tftypes.List{ElementType: tftypes.String}, nil
	case "map":
		return tftypes.Map{ElementType: tftypes.String}, nil
	default:
		return nil, fmt.Errorf("no type is called %s", name)
	}
}

func attributeOf(of *tfprotov5.SchemaBlock, name string) *tfprotov5.SchemaAttribute {
	for _, attribute := range of.Attributes {
		if attribute.Name == name {
			return attribute
		}
	}
	return nil
}

func sorted(of block) []string {
	names := make([]string, 0, len(of))
	for name := range of {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
