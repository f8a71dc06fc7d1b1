// The parser of the AsyncAPI initiative over each file named; any finding ends it with 1.
import { Parser, fromFile } from '@asyncapi/parser';

const parser = new Parser({
  ruleset: { rules: { 'asyncapi-latest-version': 'off' } },
});
let found = 0;
for (const file of process.argv.slice(2)) {
  const { diagnostics } = await fromFile(parser, file).parse();
  diagnostics.forEach((finding) => console.log(`${file} ${finding.path.join('.')}: ${finding.message}`));
  found += diagnostics.length;
}
process.exit(found === 0 ? 0 : 1);
