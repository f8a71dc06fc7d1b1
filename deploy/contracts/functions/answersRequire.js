/** What an answer always has is `required`; a schema that only answers hold and that requires nothing was forgotten. */
export default function answersRequire(document) {
  const faults = [];
  const schemas = document.components?.schemas ?? {};

  function follow(node, found) {
    if (node === null || typeof node !== "object") return;
    const name = typeof node.$ref === "string" && node.$ref.match(/^#\/components\/schemas\/(.+)$/)?.[1];
    if (name && !found.has(name)) {
      found.add(name);
      follow(schemas[name], found);
    }
    Object.entries(node).forEach(([key, each]) => key !== "example" && key !== "examples" && follow(each, found));
  }

  const asked = new Set();
  const said = new Set();
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item)) {
      follow(operation.requestBody, asked);
      follow(operation.parameters, asked);
      follow(operation.responses, said);
    }
  }
  for (const name of said) {
    const schema = schemas[name];
    const mayBeEmpty = schema["x-may-be-empty"] === true;
    if (!asked.has(name) && schema.properties && !(schema.required?.length > 0) && !mayBeEmpty) {
      faults.push({ message: `${name} requires nothing`, path: ["components", "schemas", name] });
    }
  }
  return faults;
}
