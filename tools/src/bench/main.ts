import { runMeasureCommand } from '../measure/command-line';
import { benchmarks } from './catalogue';

void runMeasureCommand('bench', benchmarks);
