// Stands in for IBM's provider where OpenTofu asks one for its schema and for a plan. What it takes is what
// test/conformance/ibm-provider.json says that the provider takes; it makes nothing and asks nobody.
package main

import (
	"log"
	"os"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
)

func main() {
	schemas, err := readSchemas(os.Getenv("RETTSKY_PROVIDER_EXTRACT"))
	if err != nil {
		log.Fatal(err)
	}
	serve := func() tfprotov5.ProviderServer { return &provider{schemas: schemas} }
	if err := tf5server.Serve("registry.opentofu.org/ibm-cloud/ibm", serve); err != nil {
		log.Fatal(err)
	}
}
