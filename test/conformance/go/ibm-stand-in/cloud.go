package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
)

// cloud is a folder that stands in for the account: one file for each resource that was made in it, by its id.
type cloud struct {
	folder string
	mutex  sync.Mutex
}

// thing is a resource as it was made, under the names of its arguments and attributes.
type thing struct {
	Type   string         `json:"type"`
	Values map[string]any `json:"values"`
}

func (t thing) id() string { return t.text("id") }

func (t thing) text(name string) string {
	text, _ := t.Values[name].(string)
	return text
}

// idOf is the same for a resource that is asked for in the same words.
func idOf(typeName string, values map[string]any) string {
	words, _ := json.Marshal(values)
	digest := sha256.Sum256(words)
	return fmt.Sprintf("%s-%x", strings.ReplaceAll(strings.TrimPrefix(typeName, "ibm_"), "_", "-"), digest[:8])
}

func (c *cloud) keep(made thing) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	text, err := json.MarshalIndent(made, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.folder, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.folder, made.id()+".json"), text, 0o644)
}

// remove refuses what something else in the account still speaks of, as IBM does of networks, groups and instances.
func (c *cloud) remove(id string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	all, err := c.all()
	if err != nil {
		return err
	}
	for _, other := range all {
		words, _ := json.Marshal(other.Values)
		if other.id() != id && strings.Contains(string(words), id) {
			return fmt.Errorf("%s is in use by %s", id, other.id())
		}
	}
	return os.Remove(filepath.Join(c.folder, id+".json"))
}

// find answers the one resource of a type whose values are those asked for.
func (c *cloud) find(typeName string, asked map[string]any) (thing, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	all, err := c.all()
	if err != nil {
		return thing{}, err
	}
	var found []thing
	for _, one := range all {
		if one.Type == typeName && one.has(asked) {
			found = append(found, one)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	words, _ := json.Marshal(asked)
	return thing{}, fmt.Errorf("%d of %s found with %s", len(found), typeName, words)
}

// having answers the resources of a type with a value, by name.
func (c *cloud) having(typeName string, name string, value string) ([]thing, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	all, err := c.all()
	var found []thing
	for _, one := range all {
		if one.Type == typeName && one.text(name) == value {
			found = append(found, one)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].text("name") < found[j].text("name") })
	return found, err
}

// has leaves out of account how the answer shall be fetched, which no resource has as a value of its own.
func (t thing) has(asked map[string]any) bool {
	for name, value := range asked {
		if _, known := t.Values[name]; known && t.Values[name] != value {
			return false
		}
	}
	return true
}

func (c *cloud) all() ([]thing, error) {
	files, err := os.ReadDir(c.folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []thing
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(c.folder, file.Name()))
		if err != nil {
			return nil, err
		}
		var one thing
		if err := json.Unmarshal(text, &one); err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name(), err)
		}
		all = append(all, one)
	}
	return all, nil
}
