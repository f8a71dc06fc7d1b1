// What a district and a commune do with clients that a generator made of the contracts, and with nothing else:
// ClientsIT runs it against the whole, and reads the last line. Addresses and tokens come from the environment.
import { Configuration as Identity, UnitsApi } from "../../target/typescript/identity/index.js";
import { CatalogueApi, Configuration as Plan, DraftsApi, IssueApi, PlansApi } from "../../target/typescript/plan/index.js";
import { AssignmentsApi, Configuration as Task, StepsApi } from "../../target/typescript/task/index.js";
import { Configuration as Report, ObligationsAndReportsApi, TotalsApi } from "../../target/typescript/report/index.js";

declare const process: { env: Record<string, string | undefined> };
declare const console: { log(line: string): void };

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 250;

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not given`);
  return value;
}

function as(token: string, service: string) {
  return { basePath: given(`THAC_${service}`), headers: { Authorization: `Bearer ${given(token)}` } };
}

async function awaited<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
  }
  throw new Error(`Waited in vain for ${what}`);
}

function required(value: string | null | undefined, what: string): string {
  if (!value) throw new Error(`${what} is not there`);
  return value;
}

const DISTRICT = "THAC_TOKEN_DISTRICT";
const COMMUNE = "THAC_TOKEN_COMMUNE";
const unit = given("THAC_UNIT");

const commune = await new UnitsApi(new Identity(as(COMMUNE, "IDENTITY"))).readUnit({ ref: unit });

const drafts = new DraftsApi(new Plan(as(DISTRICT, "PLAN")));
const made = await drafts.createPlanRaw({ body: JSON.parse(given("THAC_PLAN_PACKAGE")) });
const plan = required(made.raw.headers.get("Location"), "Location").replace(/.*\//, "");
const draft = await new PlansApi(new Plan(as(DISTRICT, "PLAN"))).readPlanRaw({ id: plan });
await new IssueApi(new Plan(as(DISTRICT, "PLAN"))).issuePlan({
  id: plan,
  issueRequest: { number: given("THAC_NUMBER") },
  ifMatch: required(draft.raw.headers.get("ETag"), "ETag"),
});

const assignments = new AssignmentsApi(new Task(as(COMMUNE, "TASK")));
const given1 = await awaited("the assignment", async () => (await assignments.listAssignments({ plan, unit })).items[0]);
const assignment = await assignments.readAssignmentRaw({ id: given1.id });
const accepted = await new StepsApi(new Task(as(COMMUNE, "TASK"))).acceptAssignment({
  id: given1.id,
  body: {},
  ifMatch: required(assignment.raw.headers.get("ETag"), "ETag"),
});

const reports = new ObligationsAndReportsApi(new Report(as(COMMUNE, "REPORT")));
const owed = await awaited("the report owed", async () => (await reports.listObligations({ plan, unit })).items[0]);
const code = required(owed.form, "form");
const [form] = await new CatalogueApi(new Plan(as(COMMUNE, "PLAN"))).readForm({ code });
const obligation = await reports.readObligationRaw({ id: owed.id });
const sent = await reports.submitReport({
  id: owed.id,
  submission: { figures: form.indicators.map((indicator) => ({ indicator, value: 7 })) },
  ifMatch: required(obligation.raw.headers.get("ETag"), "ETag"),
});

const totals = new TotalsApi(new Report(as(DISTRICT, "REPORT")));
const total = await awaited("the total", async () => {
  const read = await totals.readTotals({ area: given("THAC_AREA"), form: code, period: owed.period });
  const figure = read.figures[0];
  return figure?.reported === 1 ? figure : undefined;
});

const reviewed = new ObligationsAndReportsApi(new Report(as(DISTRICT, "REPORT")));
const report = await reviewed.readObligationRaw({ id: owed.id });
await reviewed.acceptReport({ id: owed.id, ifMatch: required(report.raw.headers.get("ETag"), "ETag") });
const now = await reports.readObligation({ id: owed.id });
console.log([commune.name, accepted.state, sent.state, total.value, now.state].join(" | "));
