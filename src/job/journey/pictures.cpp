#include "journey/pictures.h"

#include "figures/screening.h"
#include "picture/image.h"
#include "picture/texts.h"

namespace planverk::job {

void PictureScreening::look(Diagnostics& found) const {
  look_below(variant.tree.root(), found);
}

void PictureScreening::look_below(xml::Node node, Diagnostics& found) const {
  if (node.name() == "figure" && node.has("src")) look_at(node, "src", found);
  const bool sends = node.name() == "organisation" && node.get("id") == facts.organisation_id;
  if (sends && node.has("logo")) look_at(node, "logo", found);
  node.each_element([&](xml::Node child) { look_below(child, found); });
}

void PictureScreening::look_at(xml::Node node, std::string_view attribute, Diagnostics& found) const {
  const std::string file(node.get(attribute));
  const Span at = variant.tree.span(node, attribute, sources);
  const auto bytes = picture::read_beside(files, file, sources.name(at.file), root, limits.file_bytes);
  if (!bytes) return;
  const std::string about(node.has("id") ? node.get("id") : std::string_view(facts.id));
  for (const picture::Text& text : picture::texts_in(*bytes))
    figures::screen_picture({file, text.place, text.words, at, about}, variant.prose_pack(), rules, found);
}

}  // namespace planverk::job
