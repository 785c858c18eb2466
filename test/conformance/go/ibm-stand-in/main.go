// Stands in for IBM's provider where OpenTofu asks one for its schema, a plan or a resource. What it takes is what
// test/conformance/ibm-provider.json says that the provider takes; what it makes are files in a folder, and it asks nobody.
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
	serve := func() tfprotov5.ProviderServer {
		return &provider{schemas: schemas, cloud: &cloud{folder: os.Getenv("RETTSKY_STAND_IN_ACCOUNT")}}
	}
	if err := tf5server.Serve("registry.opentofu.org/ibm-cloud/ibm", serve); err != nil {
		log.Fatal(err)
	}
}
