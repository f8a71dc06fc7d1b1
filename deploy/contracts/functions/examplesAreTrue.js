import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** What a generator or a hand in haste puts where nobody gave an example. */
const PLACEHOLDER = /^(string|text|example|sample|foo|bar|lorem.*|todo|tbd|x+|abc|test|2022-03-10.*)$/i;

/** Each example of the document is a value of its schema, and says something. */
export default function examplesAreTrue(document) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addFormat("int32", { type: "number", validate: (n) => Number.isInteger(n) && Math.abs(n) <= 2 ** 31 });
  ajv.addFormat("int64", { type: "number", validate: Number.isInteger });
  ajv.addSchema(document, "contract");
  const faults = [];

  function hold(value, schemaPath, path) {
    if (typeof value === "string" && PLACEHOLDER.test(value)) {
      faults.push({ message: `"${value}" is a placeholder, no example`, path });
    }
    const pointer = schemaPath.map((step) => encodeURIComponent(step.replace(/~/g, "~0").replace(/\//g, "~1"))).join("/");
    const validate = ajv.compile({ $ref: `contract#/${pointer}` });
    if (!validate(value)) {
      const why = validate.errors.map((error) => `${error.instancePath || "/"} ${error.message}`).join("; ");
      faults.push({ message: `This example is none: ${why}`, path });
    }
  }

  function schema(node, path) {
    if (node === null || typeof node !== "object") return;
    (node.examples ?? []).forEach((value, i) => hold(value, path, [...path, "examples", String(i)]));
    Object.entries(node.properties ?? {}).forEach(([name, each]) => schema(each, [...path, "properties", name]));
    for (const one of ["items", "additionalProperties"]) schema(node[one], [...path, one]);
    for (const some of ["allOf", "anyOf", "oneOf"]) {
      (node[some] ?? []).forEach((each, i) => schema(each, [...path, some, String(i)]));
    }
  }

  function walk(node, path) {
    if (node === null || typeof node !== "object") return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "schema") {
        schema(value, [...path, key]);
        const text = value.type === "string" && path[path.length - 1].endsWith("yaml");
        if (node.example !== undefined && !text) hold(node.example, [...path, key], [...path, "example"]);
        for (const [name, each] of Object.entries(node.examples ?? {})) {
          if (!text) hold(each.value, [...path, key], [...path, "examples", name, "value"]);
        }
      } else if (key === "schemas" && path.join("/") === "components") {
        Object.entries(value).forEach(([name, each]) => schema(each, [...path, key, name]));
      } else if (key !== "example" && key !== "examples") {
        walk(value, [...path, key]);
      }
    }
  }

  walk(document, []);
  return faults;
}
