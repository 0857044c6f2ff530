#include <map>
#include <set>

#include "document/dump.h"
#include "html/html.h"
#include "pack/issue.h"
#include "pack/output_folder.h"
#include "pack/ready.h"
#include "pack/record.h"

namespace planverk::job {

namespace {

constexpr std::string_view index_name = "index.html";

class FolderWriter {
 public:
  FolderWriter(const Issue& issue, const PackOptions& options, Bench& bench, Diagnostics& found)
      : issue_(issue), bench_(bench), folder_(bench.workshop().files(), options.out, issue.guard, found), labels_(bench.composer().labels(issue.language)) {}

  Result<WrittenPack> write() {
    PackRecord record = record_of(issue_.meeting, issue_.items, issue_.pages, issue_.sent);
    record.files.emplace_back(index_name);
    find_places();
    if (auto looked = folder_.look_through_attachments(issue_, PackForm::html); !looked) return std::unexpected(looked.error());
    if (auto staged = page(issue_.agenda, std::string(index_name), 0, record); !staged) return std::unexpected(staged.error());
    for (const AgendaItem& item : issue_.items) {
      for (const Paper& paper : item.papers) {
        if (auto staged = pages_of(paper, record); !staged) return std::unexpected(staged.error());
      }
    }
    if (auto staged = folder_.stage(std::string(record_name), record_json(record)); !staged) return std::unexpected(staged.error());
    if (auto staged = folder_.stage_beside(issue_, PackForm::html); !staged) return std::unexpected(staged.error());
    if (auto done = folder_.commit(); !done) return std::unexpected(done.error());
    return WrittenPack{folder_.written(), {}, {}};
  }

 private:
  static std::string name_of(const Ready& ready) { return ready.place + ".html"; }

  /// What a link to a place leads to: the page of its first document or sheet.
  void find_places() {
    files_[issue_.agenda.place] = index_name;
    for (const AgendaItem& item : issue_.items) {
      for (const Paper& paper : item.papers) {
        const Ready* first = paper.sheet ? paper.sheet.get() : paper.documents.empty() ? nullptr : paper.documents.front().get();
        if (first == nullptr) continue;
        files_.try_emplace(item.id, name_of(*first));
        files_.try_emplace(paper.place, name_of(*first));
      }
    }
  }

  Status pages_of(const Paper& paper, PackRecord& record) {
    std::size_t first = paper.first_page;
    const auto add = [&](const Ready& ready) {
      const std::size_t at = first;
      first += ready.pages.size();
      record.files.push_back(name_of(ready));
      return page(ready, name_of(ready), at, record);
    };
    if (paper.sheet) {
      if (auto added = add(*paper.sheet); !added) return added;
    }
    for (const auto& each : paper.documents) {
      if (auto added = add(*each); !added) return added;
    }
    return {};
  }

  Status page(const Ready& ready, const std::string& name, std::size_t first_page, PackRecord& record) {
    document::Document document = ready.document;
    set_place_links(document, [&](const std::string& place) {
      const auto known = files_.find(place);
      return known != files_.end() ? known->second : "#" + place;
    });
    html::Options options;
    options.languages = &bench_.workshop().template_files().languages();
    if (name != index_name) options.up = {std::string(index_name), words("pack.to-agenda")};
    for (std::size_t i = 0; i < ready.pages.size(); ++i) {
      const document::NodeId node = ready.pages[i].first;
      const std::string& label = issue_.pages[first_page + i].label;
      if (node != document::no_node) options.page_starts[node].push_back({label, page_words(label)});
    }
    record.places.push_back({ready.place, ready.document.identity.title, issue_.pages[first_page].label,
                             ready.pages.front().first != document::no_node ? quote_at(ready.document, ready.pages.front().first) : "", name});
    add_places(ready, name, first_page, record);
    return folder_.stage(name, html::write(document, *ready.theme, options));
  }

  void add_places(const Ready& ready, const std::string& name, std::size_t first_page, PackRecord& record) {
    std::set<std::string, std::less<>> known;
    for (std::size_t i = 0; i < ready.pages.size(); ++i) {
      for (const layout::Anchor& anchor : ready.pages[i].anchors) {
        const std::string& id = ready.document.tree.properties(anchor.node).id;
        if (id.empty() || !known.insert(id).second) continue;
        record.places.push_back({ready.place + "." + id, document::words_of(ready.document, anchor.node),
                                 issue_.pages[first_page + i].label, quote_at(ready.document, anchor.node), name + "#" + id});
      }
    }
  }

  [[nodiscard]] std::string words(std::string_view key) const {
    const std::string* found = labels_.find(key);
    return found != nullptr ? *found : std::string();
  }
  [[nodiscard]] std::string page_words(const std::string& label) const {
    std::string out = words("pack.page-mark");
    constexpr std::string_view place = "{page}";
    if (const std::size_t at = out.find(place); at != std::string::npos) out.replace(at, place.size(), label);
    return out;
  }

  const Issue& issue_;
  Bench& bench_;
  OutputFolder folder_;
  const templates::Labels& labels_;
  std::map<std::string, std::string, std::less<>> files_;  ///< by place
};

}  // namespace

Result<WrittenPack> write_folder(const Issue& issue, const PackOptions& options, Bench& bench, Diagnostics& found) {
  return FolderWriter(issue, options, bench, found).write();
}

}  // namespace planverk::job
