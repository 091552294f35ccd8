import { z } from 'zod';

/** What a guest answered, in Google's words. */
export const response = z.enum(['needsAction', 'accepted', 'declined', 'tentative']);
