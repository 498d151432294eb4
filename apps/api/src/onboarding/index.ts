export { OnboardingEntity } from './onboarding.entity.js';
export { OnboardingModule } from './onboarding.module.js';
