// What the posts of bodies and units are made of.
#include "trace/parts.h"

namespace planverk::figures {

namespace {

template <class Owner>
void trace_posts(const plan::Views& views, const Owner& owner, const Owner* plan::Role::*of_role, Traces& traces) {
  TraceParts shares;
  for (const plan::Role& role : views.roles) {
    if (role.*of_role == &owner && role.share) shares.push_back(part(role.node, "share"));
  }
  traces.add(owner.node, "fig:share", Reckoning::sum, std::move(shares));
  traces.add(owner.node, "fig:posts", Reckoning::percent, {part(owner.node, "fig:share")});
}

}  // namespace

void body_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                const Numbers& /*numbers*/, Traces& traces) {
  for (const plan::Body& body : views.bodies) trace_posts(views, body, &plan::Role::body, traces);
  for (const plan::Unit& unit : views.units) trace_posts(views, unit, &plan::Role::unit, traces);
}

}  // namespace planverk::figures
