#!/usr/bin/env python3
"""Holds rendered resources against schemas: validate.py SWAGGER CRDS < rendered.yaml

SWAGGER is Kubernetes' own description (swagger.json), CRDS a folder GROUP/kind_version.json as CRDs-catalog has it.
Strict: a field that the schema does not name is an error. Needs PyYAML and jsonschema.
"""
import json
import pathlib
import sys

import jsonschema
import yaml


def strict(schema, definitions):
    """The schema with references resolved and unknown fields refused."""
    if isinstance(schema, list):
        return [strict(each, definitions) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if name.endswith("IntOrString"):
            return {"type": ["integer", "string"]}
        if name.endswith("Quantity"):
            return {"type": ["string", "number"]}
        if name.endswith("JSONSchemaProps"):
            return {}
        return strict(definitions[name], definitions)
    out = {key: strict(value, definitions) for key, value in schema.items() if not key.startswith("x-")}
    if "properties" in out and "additionalProperties" not in out:
        out["additionalProperties"] = False
    return out


def schema_of(resource, swagger, crds):
    group, _, version = resource["apiVersion"].rpartition("/")
    kind = resource["kind"]
    found = crds / group / f"{kind.lower()}_{version}.json"
    if found.exists():
        return json.loads(found.read_text())
    for definition in swagger["definitions"].values():
        for gvk in definition.get("x-kubernetes-group-version-kind", []):
            if (gvk["group"], gvk["version"], gvk["kind"]) == (group, version, kind):
                return strict(definition, swagger["definitions"])
    return None


def main():
    swagger = json.loads(pathlib.Path(sys.argv[1]).read_text())
    crds = pathlib.Path(sys.argv[2])
    faults, kinds = [], {}
    for resource in filter(None, yaml.safe_load_all(sys.stdin)):
        name = f"{resource['kind']}/{resource['metadata']['name']}"
        schema = schema_of(resource, swagger, crds)
        if schema is None:
            faults.append(f"{name}: no schema of {resource['apiVersion']}")
            continue
        kinds[resource["kind"]] = kinds.get(resource["kind"], 0) + 1
        for error in jsonschema.Draft7Validator(schema).iter_errors(resource):
            faults.append(f"{name} {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    print("\n".join(faults))
    print(f"{sum(kinds.values())} resources hold: {kinds}" if not faults else f"{len(faults)} faults")
    return 1 if faults or not kinds else 0


if __name__ == "__main__":
    sys.exit(main())
