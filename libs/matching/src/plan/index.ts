export { checkPlan } from './check-plan.js';
export { planServices, type PlanOptions, type ServicePlan } from './plan.js';
export { readCompositionProblem, type CompositionProblem, type PlannedService } from './problem.js';
