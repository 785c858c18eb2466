package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// provider answers what validate, plan, apply and destroy ask. Everything else that the protocol has is left to the nil interface, so that
// whoever asks for it finds out at once.
type provider struct {
	tfprotov5.ProviderServer
	schemas *schemas
	cloud   *cloud
}

func (p *provider) GetProviderSchema(context.Context, *tfprotov5.GetProviderSchemaRequest) (*tfprotov5.GetProviderSchemaResponse, error) {
	return &tfprotov5.GetProviderSchemaResponse{
		Provider: p.schemas.provider, ResourceSchemas: p.schemas.resources, DataSourceSchemas: p.schemas.dataSources,
	}, nil
}

func (p *provider) PrepareProviderConfig(_ context.Context, asked *tfprotov5.PrepareProviderConfigRequest) (*tfprotov5.PrepareProviderConfigResponse, error) {
	return &tfprotov5.PrepareProviderConfigResponse{PreparedConfig: asked.Config}, nil
}

func (p *provider) ConfigureProvider(context.Context, *tfprotov5.ConfigureProviderRequest) (*tfprotov5.ConfigureProviderResponse, error) {
	return &tfprotov5.ConfigureProviderResponse{}, nil
}

func (p *provider) StopProvider(context.Context, *tfprotov5.StopProviderRequest) (*tfprotov5.StopProviderResponse, error) {
	return &tfprotov5.StopProviderResponse{}, nil
}

func (p *provider) ValidateResourceTypeConfig(context.Context, *tfprotov5.ValidateResourceTypeConfigRequest) (*tfprotov5.ValidateResourceTypeConfigResponse, error) {
	return &tfprotov5.ValidateResourceTypeConfigResponse{}, nil
}

func (p *provider) ValidateDataSourceConfig(context.Context, *tfprotov5.ValidateDataSourceConfigRequest) (*tfprotov5.ValidateDataSourceConfigResponse, error) {
	return &tfprotov5.ValidateDataSourceConfigResponse{}, nil
}

// PlanResourceChange leaves unknown what only IBM could tell.
func (p *provider) PlanResourceChange(_ context.Context, asked *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.PlanResourceChangeResponse, error) {
	planned, err := completed(asked.ProposedNewState, p.schemas.resources[asked.TypeName], func(_ string, kind tftypes.Type) tftypes.Value {
		return tftypes.NewValue(kind, tftypes.UnknownValue)
	})
	return &tfprotov5.PlanResourceChangeResponse{PlannedState: planned}, err
}

// ApplyResourceChange makes, changes or removes a file of the account.
func (p *provider) ApplyResourceChange(_ context.Context, asked *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.ApplyResourceChangeResponse, error) {
	schema := p.schemas.resources[asked.TypeName]
	planned, err := fieldsOf(asked.PlannedState, schema)
	if err != nil {
		return nil, err
	}
	if planned == nil {
		prior, err := fieldsOf(asked.PriorState, schema)
		if err != nil {
			return nil, err
		}
		if err := p.cloud.remove(plain(prior["id"]).(string)); err != nil {
			return &tfprotov5.ApplyResourceChangeResponse{NewState: asked.PriorState, Diagnostics: refusal(err)}, nil
		}
		return &tfprotov5.ApplyResourceChangeResponse{NewState: asked.PlannedState}, nil
	}
	id := idOf(asked.TypeName, known(planned))
	made, err := completed(asked.PlannedState, schema, func(name string, kind tftypes.Type) tftypes.Value {
		if name == "id" {
			return tftypes.NewValue(kind, id)
		}
		return tftypes.NewValue(kind, name+":"+id)
	})
	if err != nil {
		return nil, err
	}
	fields, err := fieldsOf(made, schema)
	if err != nil {
		return nil, err
	}
	return &tfprotov5.ApplyResourceChangeResponse{NewState: made}, p.cloud.keep(thing{Type: asked.TypeName, Values: known(fields)})
}

// ReadResource finds everything as it was left.
func (p *provider) ReadResource(_ context.Context, asked *tfprotov5.ReadResourceRequest) (*tfprotov5.ReadResourceResponse, error) {
	return &tfprotov5.ReadResourceResponse{NewState: asked.CurrentState, Private: asked.Private}, nil
}

func (p *provider) UpgradeResourceState(_ context.Context, asked *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.UpgradeResourceStateResponse, error) {
	kind := p.schemas.resources[asked.TypeName].ValueType()
	state, err := asked.RawState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	upgraded, err := tfprotov5.NewDynamicValue(kind, state)
	return &tfprotov5.UpgradeResourceStateResponse{UpgradedState: &upgraded}, err
}

// lists are what data sources tell of resources that name the one they found.
var lists = map[string]struct{ attribute, typeName, by string }{
	"ibm_is_vpc": {"subnets", "ibm_is_subnet", "vpc"},
}

// ReadDataSource answers what the account holds, and an example of what no resource of ours makes.
func (p *provider) ReadDataSource(_ context.Context, asked *tfprotov5.ReadDataSourceRequest) (*tfprotov5.ReadDataSourceResponse, error) {
	schema := p.schemas.dataSources[asked.TypeName]
	fill := example
	if p.schemas.resources[asked.TypeName] != nil {
		given, err := fieldsOf(asked.Config, schema)
		if err != nil {
			return nil, err
		}
		found, err := p.cloud.find(asked.TypeName, known(given))
		if err != nil {
			return &tfprotov5.ReadDataSourceResponse{Diagnostics: refusal(err)}, nil
		}
		list := lists[asked.TypeName]
		inside, err := p.cloud.having(list.typeName, list.by, found.id())
		if err != nil {
			return nil, err
		}
		fill = func(name string, kind tftypes.Type) tftypes.Value {
			switch of, isList := kind.(tftypes.List); {
			case !isList:
				return tftypes.NewValue(kind, found.text(name))
			case name == list.attribute:
				return listOf(of, inside)
			default:
				return listOf(of, []thing{found})
			}
		}
	}
	state, err := completed(asked.Config, schema, fill)
	return &tfprotov5.ReadDataSourceResponse{State: state}, err
}

func listOf(kind tftypes.List, things []thing) tftypes.Value {
	entries := make([]tftypes.Value, len(things))
	for i, one := range things {
		fields := map[string]tftypes.Value{}
		for name, inside := range kind.ElementType.(tftypes.Object).AttributeTypes {
			fields[name] = tftypes.NewValue(inside, one.text(name))
		}
		entries[i] = tftypes.NewValue(kind.ElementType, fields)
	}
	return tftypes.NewValue(kind, entries)
}

func refusal(err error) []*tfprotov5.Diagnostic {
	return []*tfprotov5.Diagnostic{{Severity: tfprotov5.DiagnosticSeverityError, Summary: err.Error()}}
}
