#include "variant/follow_ups.h"

#include "base/date.h"

namespace planverk::plan {

namespace {

bool is_over(std::string_view status) {
  return status == "done" || status == "cancelled";
}

/// What the latest follow-up until that day says; empty where it says nothing, or there is none.
std::string_view latest_status(xml::Node node, const Date& day) {
  std::string_view status;
  std::optional<Date> latest;
  for (xml::Node each = node.first_child("followUp"); each; each = each.next("followUp")) {
    const auto date = Date::parse(each.get("date"));
    if (!date || *date > day || (latest && *date < *latest)) continue;
    latest = date;
    status = each.get("status");
  }
  return status;
}

}  // namespace

void hear_follow_ups(xml::Node root, const Date& day) {
  root.each_element([&](xml::Node child) {
    if ((child.name() != "action" && child.name() != "assignment") || is_over(child.get("status"))) return;
    const std::string status(latest_status(child, day));
    if (is_over(status)) child.set("status", status);
  });
}

}  // namespace planverk::plan
