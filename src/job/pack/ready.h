/// Documents of ours on their way into a pack.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "bench.h"
#include "layout/layout.h"
#include "pack/paper.h"

namespace planverk::job {

/// The link of the agenda or a sheet to a place of the pack, as templates write it: `place:case-1`. `link` gives what stands in
/// its place: `#case-1`, `other.pdf#case-1`, `case-1.html`.
inline constexpr std::string_view place_scheme = "place:";
template <class Link>
void set_place_links(document::Document& document, Link&& link) {
  document::Tree& tree = document.tree;
  for (document::NodeId at = document::Tree::root(); at != document::no_node; at = tree.following(at)) {
    if (tree[at].kind != document::Kind::link) continue;
    const std::string& href = tree.properties(at).href;
    if (href.starts_with(place_scheme)) tree.edit(at).href = link(href.substr(place_scheme.size()));
  }
}

/// Lays it out for its pages and what is found.
Status count_pages(Ready& ready, Bench& bench, const layout::Options& options, Diagnostics& found);

/// The words that a reader finds where the node begins: enough to find it again.
[[nodiscard]] std::string quote_at(const document::Document& document, document::NodeId node);

}  // namespace planverk::job
