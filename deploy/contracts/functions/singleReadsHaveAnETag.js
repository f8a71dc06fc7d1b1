/** One thing with a version is read with its ETag, which a change gives back as If-Match. */
export default function singleReadsHaveAnETag(operation) {
  const answer = operation?.responses?.["200"];
  const schema = answer?.content?.["application/json"]?.schema;
  return schema?.properties?.version && !answer.headers?.ETag
    ? [{ message: "It has a version, and no ETag is told" }]
    : [];
}
