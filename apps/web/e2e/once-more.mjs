import { jest } from '@jest/globals';

// A browser beside a server on two cores now and then takes longer than any patience. Both tries are printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
