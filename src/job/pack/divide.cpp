#include "pack/divide.h"

#include <algorithm>

namespace planverk::job {

namespace {

bool has_pages(const Paper& paper) {
  return paper.page_count() > 0;
}

std::string two_digits(const std::string& number) {
  return number.size() < 2 ? std::string(2 - number.size(), '0') + number : number;
}

/// Which items share a file.
std::string file_key(const AgendaItem& item, PackSplit split) {
  switch (split) {
    case PackSplit::none:
      return {};
    case PackSplit::by_case:
      return item.case_id.empty() ? "00" : two_digits(item.no);
    case PackSplit::by_paragraph:
      return two_digits(item.no);
  }
  return {};
}

}  // namespace

std::vector<PackFile> divide(const std::vector<AgendaItem>& items, const std::string& stem, PackSplit split) {
  std::vector<PackFile> files{{stem + ".pdf", true, {}}};
  for (const AgendaItem& item : items) {
    if (std::ranges::none_of(item.papers, has_pages)) continue;
    const std::string key = file_key(item, split);
    const std::string name = key.empty() ? stem + ".pdf" : stem + "-" + key + ".pdf";
    auto file = std::ranges::find(files, name, &PackFile::name);
    if (file == files.end()) {
      files.push_back({name, false, {}});
      file = files.end() - 1;
    }
    for (const Paper& paper : item.papers) {
      if (has_pages(paper)) file->papers.push_back({&item, &paper});
    }
  }
  return files;
}

}  // namespace planverk::job
