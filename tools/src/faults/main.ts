import { runMeasureCommand } from '../measure/command-line';
import { faults } from './catalogue';

void runMeasureCommand('faults', faults);
