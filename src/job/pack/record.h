/// A pack's list of places, beside it as JSON: what a reader's notes are found again by in the next issue, and what the next issue
/// is made by.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "figures/pack.h"
#include "pack/page_labels.h"
#include "pack/paper.h"

namespace planverk::job {

struct RecordedPaper {
  std::string id, title, item, state, digest, page;
};

struct RecordedItem {
  std::string id, title;
  bool withdrawn = false;
};

struct RecordedPlace {
  std::string id, title, page, quote, file;
};

struct PackRecord {
  std::string meeting;
  std::vector<std::string> files;
  std::vector<RecordedItem> items;
  std::vector<RecordedPaper> papers;
  SentLabels pages;
  std::vector<RecordedPlace> places;
};

[[nodiscard]] std::string record_json(const PackRecord& record);
/// Failure: no such file, or one that no pack wrote.
Result<PackRecord> read_record(FileLayer& files, const std::string& path);

/// What is in a pack, without its places. Numbers of pages that were sent and are gone stay with what had them.
[[nodiscard]] PackRecord record_of(const std::string& meeting, const std::vector<AgendaItem>& items,
                                   const std::vector<PackPage>& pages, const SentLabels& sent = {});

/// Marks papers that are new or say something else than in the pack that was sent, and gives all changes: those of papers in
/// their order, each with the page that it is at, then what is gone.
std::vector<figures::PackChange> changes_since(const PackRecord& sent, std::vector<AgendaItem>& items);

}  // namespace planverk::job
