#include "journey/logos.h"

#include "picture/image.h"
#include "picture/logo.h"

namespace planverk::job {

namespace {

/// Large enough for a picture of the most pixels.
constexpr std::uint64_t most_bytes = 64ULL << 20;

std::optional<Logo> read_logo(FileLayer& files, const PlanFile& plan, xml::Node organisation, Sources& sources,
                              Diagnostics& found) {
  const std::string name(organisation.get("logo"));
  const Span named_at = plan.tree->span(organisation, "logo", sources);
  auto bytes = picture::read_beside(files, name, sources.name(named_at.file), plan.root, most_bytes);
  if (!bytes) {
    picture::refuse_logo(bytes.error() == "outside" ? "outside" : "missing", name, named_at, found);
    return std::nullopt;
  }
  return picture::read_logo(sources, sources.add(name, std::move(*bytes)), named_at, found);
}

}  // namespace

Logos read_logos(FileLayer& files, const PlanFile& plan, Sources& sources, Diagnostics& found) {
  Logos logos;
  const xml::Node root = plan.tree->root();
  for (xml::Node each = root.first_child("organisation"); each; each = each.next("organisation")) {
    if (!each.has("logo")) continue;
    if (auto logo = read_logo(files, plan, each, sources, found))
      logos.emplace(each.get("id"), std::make_shared<const Logo>(std::move(*logo)));
  }
  return logos;
}

}  // namespace planverk::job
