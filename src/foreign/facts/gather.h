/// All that is told of a file, put together.
#pragma once

#include "foreign/facts.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

[[nodiscard]] Facts gather_facts(const File& file, const Pages& pages);

/// Labels of all pages as viewers show them (ISO 32000-1, 12.4.2); decimal numbers where the file states none.
[[nodiscard]] std::vector<std::string> page_labels(const File& file, std::size_t pages);
/// Items of the outline (12.3.3), each counted once however they are linked.
[[nodiscard]] std::size_t count_outline(const File& file);
/// Signature fields that are signed (12.8), in the order of the form's fields.
[[nodiscard]] std::vector<SignatureFacts> read_signatures(const File& file);
/// Scripts, actions, fields, attached files, links out: what a file does or carries besides its pages.
void read_doings(const File& file, const Pages& pages, Facts& facts);

}  // namespace planverk::foreign
