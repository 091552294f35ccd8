/** The app of the demo workspace's Zoom account, filled into the form there; it opens nothing but the stand-in. */
export const demoZoomApp = {
  zoomAccountId: 'HarbourSchoolDemoZoom1',
  clientId: 'harbourdemozoomclient',
  clientSecret: 'harbour-school-demo-not-a-secret',
} as const;
