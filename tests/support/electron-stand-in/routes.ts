import type { BrowserContext, Frame, Request as BrowserRequest, Route } from "playwright";
import { programAddress } from "./addresses.ts";
import { answerAddress, isCancelled } from "./session.ts";

/** Asks the window that a frame belongs to whether the frame may go there. */
export type NavigationCheck = (frame: Frame, url: string) => boolean;

const tried: string[] = [];

/** Addresses of all requests that any page has tried, as the program knows them. */
export function triedRequests(): readonly string[] {
  return tried;
}

/** Every request of every page goes through the program's filter and its own protocol; none leaves the browser. */
export async function routeEverything(context: BrowserContext, mayNavigate: NavigationCheck): Promise<void> {
  await context.route("**/*", (route, request) => answer(route, request, mayNavigate));
  await context.routeWebSocket("**/*", (socket) => {
    tried.push(socket.url());
    void socket.close();
  });
}

async function answer(route: Route, request: BrowserRequest, mayNavigate: NavigationCheck): Promise<void> {
  const url = programAddress(request.url());
  if (request.isNavigationRequest() && !mayNavigate(request.frame(), url)) return route.abort("aborted");
  tried.push(url);
  if (await isCancelled(url, resourceTypeOf(request))) return route.abort("blockedbyclient");
  const response = await answerAddress(url, request.method());
  if (response === null) return route.abort("internetdisconnected");
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function resourceTypeOf(request: BrowserRequest): string {
  if (!request.isNavigationRequest()) return request.resourceType();
  return request.frame().parentFrame() === null ? "mainFrame" : "subFrame";
}
