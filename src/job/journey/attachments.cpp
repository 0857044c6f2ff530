#include "journey/attachments.h"

#include <limits>

#include "picture/image.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"attachment-file", "R-81", Stage::figures, RuleClass::content, Severity::warning,
     "The file that an attachment names exists, under the root folder.", "program-trouble"},
};

namespace {

void check_attachment(const plan::Variant& variant, xml::Node attachment, FileLayer& files, const std::string& root,
                      const Sources& sources, Diagnostics& found) {
  const std::string name(attachment.get("href"));
  const Span named_at = variant.tree.span(attachment, "href", sources);
  const auto place = picture::place_beside(name, sources.name(named_at.file), root);
  // Mapped and not looked at, a file costs nothing however large it is.
  if (place && files.map(*place, std::numeric_limits<std::uint64_t>::max())) return;
  Diagnostic& finding = found.add("attachment-file", named_at);
  if (!place) finding.variant("outside");
  finding.with("file", name).with("title", std::string(attachment.get("title"))).mend(place ? "" : "outside");
  finding.about(std::string(attachment.has("id") ? attachment.get("id") : variant.document.get("id")));
}

}  // namespace

void check_attachments(const plan::Variant& variant, FileLayer& files, const std::string& root,
                       const Sources& sources, Diagnostics& found) {
  const std::string_view of = variant.document.get("of");
  for (xml::Node each = variant.tree.root().first_child("case"); each; each = each.next("case")) {
    if (of.empty() || each.get("id") != of) continue;
    for (xml::Node child = each.first_child("attachment"); child; child = child.next("attachment")) {
      if (child.has("href")) check_attachment(variant, child, files, root, sources, found);
    }
  }
}

}  // namespace planverk::job
