#include <algorithm>
#include <unordered_map>

#include "pack/bind.h"
#include "pack/divide.h"
#include "pack/issue.h"
#include "pack/output_folder.h"
#include "pack/record.h"

namespace planverk::job {

namespace {

class PdfWriter {
 public:
  PdfWriter(const Issue& issue, const PackOptions& options, Bench& bench, const layout::Options& layout, Diagnostics& found)
      : issue_(issue), options_(options), bench_(bench), layout_(layout), found_(found),
        folder_(bench.workshop().files(), options.out, issue.guard, found) {
    const std::string* words = bench.composer().labels(issue.language).find("pack.page-mark");
    page_words_ = words != nullptr ? *words : "{page}";
  }

  Result<WrittenPack> write() {
    const std::string& stem = issue_.agenda.document.identity.file_stem;
    std::vector<PackFile> files = options_.cases.empty() ? divide(issue_.items, stem, options_.first_page.empty() ? options_.split : PackSplit::none)
                                                         : std::vector<PackFile>{{stem + ".pdf", false, {}}};
    if (!options_.cases.empty()) {
      if (auto taken = take_cases(files.front()); !taken) return std::unexpected(taken.error());
    }
    if (!options_.first_page.empty()) {
      if (auto written = write_excerpt(files); !written) return std::unexpected(written.error());
      return finish();
    }
    if (options_.most_bytes > 0) {
      auto divided = divide_by_size(std::move(files));
      if (!divided) return std::unexpected(divided.error());
      files = std::move(*divided);
    }
    if (auto written = write(files); !written) return std::unexpected(written.error());
    return finish();
  }

 private:
  Result<WrittenPack> finish() {
    if (auto looked = folder_.look_through_attachments(issue_, PackForm::pdf); !looked) return std::unexpected(looked.error());
    if (auto done = folder_.commit(); !done) return std::unexpected(done.error());
    out_.files = folder_.written();
    return std::move(out_);
  }

  /// An excerpt: what belongs to the cases, with the numbers that its pages have in the pack.
  Status take_cases(PackFile& file) const {
    std::string known;
    for (const std::string& id : options_.cases) {
      const auto item = std::ranges::find_if(issue_.items, [&](const AgendaItem& each) { return each.case_id == id || each.id == id; });
      if (item != issue_.items.end()) continue;
      for (const AgendaItem& each : issue_.items) known += (known.empty() ? "" : ", ") + (each.case_id.empty() ? each.id : each.case_id);
      return usage_failure("trouble.no-pack-case", {{"id", id}, {"known", known}});
    }
    for (const AgendaItem& item : issue_.items) {
      const bool wanted = std::ranges::any_of(options_.cases, [&](const std::string& id) { return id == item.case_id || id == item.id; });
      for (const Paper& paper : item.papers) {
        if (wanted && paper.page_count() > 0) file.papers.push_back({&item, &paper});
      }
    }
    return {};
  }

  /// `measured`: its claims are those of no file that is written.
  Result<std::string> bind(const std::vector<PackFile>& files, const std::vector<PackPlace>& places, std::size_t number,
                           std::vector<pdf::Associated> embedded, bool measured = false) {
    const Binder::Material material{issue_.agenda, issue_.pages, files, places, issue_.attachments, page_words_, std::move(embedded)};
    Binder binder(material, bench_, layout_);
    auto bytes = binder.bind(number, found_);
    if (measured) return bytes;
    const PackClaims& claims = binder.claims();
    out_.claims.claims.pdfa = std::min(out_.claims.claims.pdfa, claims.claims.pdfa);
    out_.claims.claims.pdfua = out_.claims.claims.pdfua && claims.claims.pdfua;
    std::ranges::copy(claims.holding_back, std::back_inserter(out_.claims.holding_back));
    return bytes;
  }

  /// Pages of the whole pack as they are, with their numbers, tags and places.
  Status write_excerpt(const std::vector<PackFile>& files) {
    const auto of = [&](const std::string& label) { return std::ranges::find(issue_.pages, label, &PackPage::label); };
    const auto first = of(options_.first_page), last = of(options_.last_page);
    if (first == issue_.pages.end() || last == issue_.pages.end() || last < first) {
      return usage_failure("trouble.no-pack-page", {{"page", first == issue_.pages.end() ? options_.first_page : options_.last_page}});
    }
    const std::vector<PackPlace> places = places_of(issue_.agenda, files);
    auto whole = bind(files, places, 0, {});
    if (!whole) return std::unexpected(whole.error());
    const auto from = static_cast<std::size_t>(first - issue_.pages.begin());
    const auto end = static_cast<std::size_t>(last - issue_.pages.begin()) + 1;
    auto bytes = cut_out(std::move(*whole), places, from, end);
    if (!bytes) return std::unexpected(bytes.error());
    PackRecord record = record_of(issue_.meeting, issue_.items, issue_.pages, issue_.sent);
    record.files.push_back(files.front().name);
    for (const PackPlace& each : places) {
      if (each.page >= from && each.page < end)
        record.places.push_back({each.name, each.title, issue_.pages[each.page].label, each.quote, files.front().name});
    }
    if (auto staged = folder_.stage(files.front().name, *bytes, end - from); !staged) return staged;
    return folder_.stage(std::string(record_name), record_json(record));
  }

  Result<std::string> cut_out(std::string&& whole, const std::vector<PackPlace>& places, std::size_t from, std::size_t end) {
    const auto pack = foreign::Document::open(std::move(whole));
    if (!pack) return own_fault("the pack itself cannot be read");
    auto file = pdf::File::create({.font_programs = &bench_.workshop().font_programs()});
    if (!file) return std::unexpected(file.error());
    const style::Theme& theme = *issue_.agenda.theme;
    auto shaper = bench_.shaper(theme.family);
    if (!shaper) return std::unexpected(shaper.error());
    pdf::GuestOptions options;
    for (std::size_t i = from; i < end; ++i) options.pages.push_back(i);
    options.title = issue_.agenda.document.identity.title;
    auto part = file->begin_guest(*pack, std::move(options), theme, (*shaper)->library());
    if (!part) return own_fault("the pack itself cannot be copied");
    pdf::Composition composition;
    for (std::size_t i = from; i < end; ++i) composition.page_labels.push_back(issue_.pages[i].label);
    for (const PackPlace& each : places) {
      if (each.page >= from && each.page < end) composition.places.push_back({each.name, each.page - from, each.down});
    }
    // One that begins within a paper may begin with a heading of a lower level (ISO 14289-1, 7.4.2).
    if (issue_.pages[from].within > 0) out_.claims.claims.pdfua = false;
    composition.claims = out_.claims.claims;
    return file->save(issue_.agenda.document.identity, composition);
  }

  /// How large a paper is alone: together with others, whose fonts it shares, it is no larger.
  Result<std::uint64_t> size_alone(const PackFile& file) {
    const std::vector<PackFile> alone{file};
    const auto bytes = bind(alone, places_of(issue_.agenda, alone), 0, {}, true);
    if (!bytes) return std::unexpected(bytes.error());
    return bytes->size();
  }

  Result<std::vector<PackFile>> divide_by_size(std::vector<PackFile> files) {
    std::vector<PackFile> out;
    for (PackFile& file : files) {
      const std::string stem = file.name.substr(0, file.name.size() - std::string_view(".pdf").size());
      std::uint64_t size = 0;
      std::size_t part = 1;
      out.push_back({file.name, file.agenda, {}});
      if (file.agenda) {
        const auto own = size_alone({file.name, true, {}});
        if (!own) return std::unexpected(own.error());
        size = *own;
      }
      for (const BoundPaper& each : file.papers) {
        const auto own = size_alone({file.name, false, {each}});
        if (!own) return std::unexpected(own.error());
        if (*own > options_.most_bytes) out_.too_large.push_back(each.paper->title);
        if (size > 0 && size + *own > options_.most_bytes) {
          out.push_back({stem + "-" + std::to_string(++part) + ".pdf", false, {}});
          size = 0;
        }
        size += *own;
        out.back().papers.push_back(each);
      }
    }
    return out;
  }

  Status write(const std::vector<PackFile>& files) {
    const std::vector<PackPlace> places = places_of(issue_.agenda, files);
    PackRecord record = record_of(issue_.meeting, issue_.items, issue_.pages, issue_.sent);
    for (std::size_t i = 0; i < files.size(); ++i) {
      auto embedded = i == 0 ? embedded_files() : Result<std::vector<pdf::Associated>>();
      if (!embedded) return std::unexpected(embedded.error());
      auto bytes = bind(files, places, i, std::move(*embedded));
      if (!bytes) return std::unexpected(bytes.error());
      record.files.push_back(files[i].name);
      if (auto staged = folder_.stage(files[i].name, *bytes, pages_in(files[i])); !staged) return staged;
    }
    for (const PackPlace& each : places)
      record.places.push_back({each.name, each.title, issue_.pages[each.page_of_pack].label, each.quote, files[each.file].name});
    if (auto staged = folder_.stage(std::string(record_name), record_json(record)); !staged) return staged;
    return folder_.stage_beside(issue_, PackForm::pdf);
  }

  Result<std::vector<pdf::Associated>> embedded_files() const {
    std::vector<pdf::Associated> out;
    for (const AgendaItem& item : issue_.items) {
      for (const Paper& paper : item.papers) {
        if (paper.state != figures::PaperState::embedded) continue;
        auto bytes = issue_.attachments.bytes_of(paper);
        if (!bytes) return std::unexpected(bytes.error());
        const std::string path = beside_name(paper);
        out.push_back({.name = path.substr(path.rfind('/') + 1),
                       .media_type = "application/pdf",
                       .bytes = FileView(std::move(*bytes)),
                       .relationship = pdf::Relationship::supplement,
                       .description = paper.title,
                       .date = paper.date});
      }
    }
    return out;
  }

  [[nodiscard]] std::size_t pages_in(const PackFile& file) const {
    std::size_t count = file.agenda ? issue_.agenda.pages.size() : 0;
    for (const BoundPaper& each : file.papers) count += each.paper->page_count();
    return count;
  }

  const Issue& issue_;
  const PackOptions& options_;
  Bench& bench_;
  const layout::Options& layout_;
  Diagnostics& found_;
  OutputFolder folder_;
  std::string page_words_;
  WrittenPack out_;
};

}  // namespace

Result<WrittenPack> write_pdf(const Issue& issue, const PackOptions& options, Bench& bench, const layout::Options& layout,
                              Diagnostics& found) {
  return PdfWriter(issue, options, bench, layout, found).write();
}

}  // namespace planverk::job
