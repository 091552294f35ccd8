import './theme.css';
import { start } from './start.tsx';

const element = document.getElementById('root');
if (element) void start(element, window.muster);
