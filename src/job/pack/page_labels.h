/// The numbers of a pack's pages. A page that was in the pack that was sent keeps its number there; what comes in between has the
/// number before it with letters behind: 47a, 47b. Numbers of pages that are gone are used for nothing else.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pack/paper.h"

namespace planverk::job {

/// Labels of the pack that was sent, by the key of a document or file, in the order of its pages.
using SentLabels = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Sets the label of each page.
void label_pages(std::vector<PackPage>& pages, const SentLabels& sent);

}  // namespace planverk::job
