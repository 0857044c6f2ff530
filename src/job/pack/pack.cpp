#include "job/pack.h"

#include <algorithm>
#include <utility>

#include "journey/plan_run.h"
#include "pack/bind.h"
#include "pack/front.h"
#include "pack/issue.h"
#include "pack/packing_list.h"
#include "pack/plan_papers.h"
#include "pack/read_attachment.h"
#include "pack/ready.h"
#include "pack/record.h"
#include "template/withheld.h"

namespace planverk::job {

namespace {

constexpr std::string_view notice_kind = "meetingNotice";

std::string told(const pdf::Claims& claims) {
  constexpr std::string_view levels[] = {"", "PDF/A-2b", "PDF/A-2u", "PDF/A-2a"};
  std::string out(levels[static_cast<std::size_t>(claims.pdfa)]);
  if (claims.pdfua) out += out.empty() ? "PDF/UA-1" : ", PDF/UA-1";
  return out;
}

class Packer {
 public:
  Packer(Workshop& workshop, const PackOptions& options)
      : workshop_(workshop), options_(options), bench_(workshop), layout_{workshop.surroundings().limits, 0, &workshop.template_files().languages()} {
    render_.formats.clear();
    render_.draft = options.draft;
    render_.select = options.select;
  }

  Result<PackResult> run(const std::string& plan) {
    if (auto opened = open(plan); !opened) return std::unexpected(opened.error());
    if (run_.directory && !run_.result.found.blocked()) {
      if (auto made = make(); !made) return std::unexpected(made.error());
    }
    run_.result.found.sort();
    out_.run = std::move(run_.result);
    return std::move(out_);
  }

 private:
  /// The plan with its agenda, and the documents of its cases, named.
  Status open(const std::string& path) {
    auto opened = open_plan(workshop_, path, every_document());
    if (!opened) return std::unexpected(opened.error());
    run_ = std::move(*opened);
    if (!run_.plan.tree || run_.result.found.blocked()) return {};
    auto meeting = meeting_of_pack(*run_.plan.tree, options_.meeting, path);
    if (!meeting) return std::unexpected(meeting.error());
    meeting_ = meeting->get("id");
    agenda_id_ = ensure_pack_document(*run_.plan.tree, *meeting, notice_kind);
    take_tasks(known_select());
    name_documents(workshop_, run_, bench_, render_);
    return {};
  }

  [[nodiscard]] Select every_document() const {
    Select select = options_.select;
    select.documents.clear();
    return select;
  }

  /// As open_plan() understood what was asked for.
  [[nodiscard]] plan::Selection known_select() const {
    if (!run_.tasks.empty()) return run_.tasks.front().selection;
    plan::Selection selection;
    selection.reading = options_.select.reading;
    selection.audience = options_.select.audience;
    selection.as_of = options_.select.as_of;
    selection.language = options_.select.language;
    return selection;
  }

  /// The agenda first, then the documents that may be in the pack: which of them are is known when the agenda's variant is.
  void take_tasks(plan::Selection selection) {
    run_.tasks.clear();
    run_.result.documents.clear();
    const auto take = [&](const std::string& id) {
      selection.document = id;
      run_.tasks.push_back({.selection = selection});
      run_.result.documents.push_back({.id = id});
    };
    take(agenda_id_);
    const bool open = options_.select.audience == plan::Audience::open;
    for (xml::Node each = run_.plan.tree->root().first_child("document"); each; each = each.next("document")) {
      if (each.get("kind") == pack_kind || each.get("of").empty() || each.get("of") == meeting_) continue;
      if (open && each.get("access") == "restricted") continue;
      take(std::string(each.get("id")));
    }
  }

  Status make() {
    const Shared shared{workshop_, run_.result.sources, run_.plan.rules, run_.plan.root, *run_.directory, render_};
    Journey agenda(run_.tasks.front(), bench_, shared);
    if (!run_.tasks.front().ready || !agenda.vary(*run_.plan.tree) || !agenda.count()) return stop_at(agenda);
    templates::print_withheld(agenda.variant(), bench_.composer().labels(agenda.variant().language));
    Diagnostics found;
    items_ = packing_list(*run_.plan.tree, agenda.variant(), run_.result.sources, found);
    drop_what_no_item_has();
    Front front(run_.tasks.front(), agenda.variant(), *run_.plan.tree, shared, bench_);
    if (auto made = make_documents(shared); !made) return made;
    // What is wrong with files of others holds nothing of ours back.
    Diagnostics of_files;
    of_files_ = &of_files;
    front_ = &front;
    if (auto read = read_attachments(of_files); !read) return read;
    found.append(std::move(agenda.found()));
    if (auto put = put_together(front, found); !put) return put;
    forget_told_twice();
    front.settle(of_files);
    run_.result.found.append(std::move(of_files));
    run_.result.found.append(std::move(found));
    return {};
  }

  Status stop_at(Journey& agenda) {
    run_.result.documents.front().verdict = agenda.verdict();
    run_.result.found.append(std::move(agenda.found()));
    return {};
  }

  [[nodiscard]] bool is_in_pack(const std::string& document) const {
    return std::ranges::any_of(items_, [&](const AgendaItem& item) {
      return std::ranges::any_of(item.papers, [&](const Paper& paper) { return paper.document == document; });
    });
  }

  void drop_what_no_item_has() {
    for (std::size_t i = run_.tasks.size(); i-- > 1;) {
      if (is_in_pack(run_.tasks[i].selection.document)) continue;
      run_.tasks.erase(run_.tasks.begin() + static_cast<std::ptrdiff_t>(i));
      run_.result.documents.erase(run_.result.documents.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // Documents of the plan

  Status make_documents(const Shared& shared) {
    for (AgendaItem& item : items_) {
      for (Paper& paper : item.papers) {
        if (paper.document.empty() || paper.state != figures::PaperState::here) continue;
        const auto task = std::ranges::find(run_.tasks, paper.document, [](const Task& each) { return each.selection.document; });
        if (task == run_.tasks.end()) continue;
        DocumentResult& result = run_.result.documents[static_cast<std::size_t>(task - run_.tasks.begin())];
        auto made = papers_.make(*task, *run_.plan.tree, shared, result, run_.result.found);
        if (!made) return std::unexpected(made.error());
        if (*made == nullptr) continue;
        paper.title = (*made)->document.identity.title;
        paper.digest = (*made)->digest;
        paper.documents.push_back(std::move(*made));
      }
    }
    return {};
  }

  // Attachments

  Status read_attachments(Diagnostics& found) {
    const AttachmentFiles files = attachment_files();
    for (AgendaItem& item : items_) {
      for (Paper& paper : item.papers) {
        if (!paper.attachment) continue;
        if (auto read = files.read(paper, found); !read) return read;
        if (paper.state == figures::PaperState::beside && options_.embed_signed) paper.state = figures::PaperState::embedded;
        if (paper.kind == PaperKind::plan && paper.state == figures::PaperState::here) {
          if (auto made = make_attached_plan(paper, found); !made) return made;
        }
        out_.verdicts.push_back(verdict_of(paper, run_.result.sources));
        if (paper.state == figures::PaperState::missing) ++out_.missing;
      }
    }
    return {};
  }

  [[nodiscard]] AttachmentFiles attachment_files() const {
    return {workshop_.files(), run_.result.sources, run_.plan.root, workshop_.surroundings().limits, most_attachment_bytes};
  }

  Status make_attached_plan(Paper& paper, Diagnostics& found) {
    std::optional<RunResult> told;
    const auto whole = papers_.attach(paper, every_document(), told);
    if (!whole) return std::unexpected(whole.error());
    if (told) out_.attached.push_back(std::move(*told));
    if (!*whole) set_missing(paper, "plan", found);
    return {};
  }

  // All of it

  Status put_together(Front& front, Diagnostics& found) {
    for (AgendaItem& item : items_) {
      for (Paper& paper : item.papers) {
        if (!needs_sheet(paper)) continue;
        paper.sheet = front.sheet(item, paper, link_of(paper), found);
        if (paper.sheet == nullptr) return {};
        if (auto counted = count_pages(*paper.sheet, bench_, layout_, found); !counted) return counted;
      }
    }
    if (!options_.since.empty()) {
      auto read = read_record(workshop_.files(), options_.since);
      if (!read) return std::unexpected(read.error());
      changes_ = changes_since(*read, items_);
      sent_ = std::move(read->pages);
    }
    if (auto bound = bind_numbers(front, found); !bound || agenda_ == nullptr) return bound;
    front.settle(found);
    DocumentResult& own = run_.result.documents.front();
    own.verdict = front.verdict(found);
    own.pages = static_cast<std::uint32_t>(pages_.size());
    out_.made = !found.blocked() && !run_.result.found.blocked() &&
                std::ranges::all_of(run_.result.documents, [](const DocumentResult& each) { return is_written(each.verdict); });
    return out_.made ? write(found) : Status();
  }

  /// Files without a page in the pack, and those that not everybody can read; a picture stands on its sheet.
  [[nodiscard]] bool needs_sheet(const Paper& paper) const {
    if (!paper.attachment) return false;
    // A folder of HTML has a file's pages beside it: its sheet leads there.
    if (options_.every_sheet || options_.form == PackForm::html || paper.state != figures::PaperState::here || paper.kind == PaperKind::picture) return true;
    return paper.kind == PaperKind::pdf && !is_accessible(paper);
  }

  /// Where a signed file lies, for its sheet.
  [[nodiscard]] std::string link_of(const Paper& paper) const {
    return is_beside(paper, options_.form) ? beside_name(paper) : std::string();
  }

  /// The agenda tells pages, and its own count of pages moves them: it is printed until that is the same.
  Status bind_numbers(Front& front, Diagnostics& found) {
    std::size_t agenda_pages = 1;
    for (int round = 0; round < most_rounds; ++round) {
      number_pages(agenda_pages);
      Diagnostics own;
      agenda_ = front.agenda(items_, pages_, changes_, own);
      if (agenda_ == nullptr) {
        found.append(std::move(own));
        return {};
      }
      if (auto counted = count_pages(*agenda_, bench_, layout_, own); !counted) return counted;
      const bool same = agenda_->pages.size() == agenda_pages;
      agenda_pages = agenda_->pages.size();
      if (!same) continue;
      for (PackPage& page : pages_) {
        if (page.key == agenda_->key) page.ready = agenda_.get();
      }
      front.settle(own);
      found.append(std::move(own));
      return {};
    }
    return own_fault("the agenda does not come to rest");
  }

  void number_pages(std::size_t agenda_pages) {
    pages_.clear();
    for (std::size_t i = 0; i < agenda_pages; ++i) pages_.push_back({std::string(agenda_place), i, {}, nullptr});
    const auto add = [&](const Ready& ready) {
      for (std::size_t i = 0; i < ready.pages.size(); ++i) pages_.push_back({ready.key, i, {}, &ready});
    };
    for (AgendaItem& item : items_) {
      for (Paper& paper : item.papers) {
        paper.first_page = pages_.size();
        if (paper.sheet) add(*paper.sheet);
        for (const auto& each : paper.documents) add(*each);
        for (std::size_t i = 0; i < paper.guest_pages(); ++i) pages_.push_back({paper.place, i, {}, nullptr});
      }
    }
    label_pages(pages_, sent_);
  }

  Status write(Diagnostics& found) {
    std::vector<BoundPaper> all;
    for (const AgendaItem& item : items_) {
      for (const Paper& paper : item.papers) all.push_back({&item, &paper});
    }
    const PackClaims claims = claims_of(all);
    out_.claims = options_.form == PackForm::pdf ? told(claims.claims) : std::string();
    if (options_.form == PackForm::pdf) out_.holding_back = claims.holding_back;
    if (options_.only_report) return {};
    const AttachmentFiles attachments = attachment_files();
    const Issue issue{meeting_, *agenda_, items_, pages_, sent_, attachments, run_.tasks.front().facts.label_language, run_.guard.get()};
    auto files = options_.form == PackForm::pdf ? write_pdf(issue, options_, bench_, layout_, found)
                                                : write_folder(issue, options_, bench_, found);
    if (!files) return write_without(files.error(), found);
    if (options_.form == PackForm::pdf) {
      out_.claims = told(files->claims.claims);
      out_.holding_back = std::move(files->claims.holding_back);
    }
    out_.files = std::move(files->files);
    out_.made = !out_.files.empty();
    out_.too_large = std::move(files->too_large);
    return {};
  }

  /// A file of others that turns out not to be copied is missing: the pack is put together again without it.
  Status write_without(const Failure& failure, Diagnostics& found) {
    if (failure.message.key != refused_guest) return std::unexpected(failure);
    const std::string& place = failure.message.values.front().second;
    for (AgendaItem& item : items_) {
      for (Paper& paper : item.papers) {
        if (paper.place != place || paper.state != figures::PaperState::here) continue;
        set_missing(paper, failure.message.values.back().second, *of_files_);
        ++out_.missing;
        refresh_verdict(paper);
        return put_together(*front_, found);
      }
    }
    return std::unexpected(failure);
  }

  void refresh_verdict(const Paper& paper) {
    const auto known = std::ranges::find(out_.verdicts, paper.place, &AttachmentVerdict::id);
    if (known != out_.verdicts.end()) *known = verdict_of(paper, run_.result.sources);
  }

  /// A case's paper warns of files that are not there; the pack has said so itself, as an error.
  void forget_told_twice() {
    std::erase_if(run_.result.found.all(), [](const Diagnostic& each) { return each.rule->slug == "attachment-file"; });
  }

  static constexpr int most_rounds = 6;
  static constexpr std::uint64_t most_attachment_bytes = 1ULL << 30;

  Workshop& workshop_;
  const PackOptions& options_;
  Bench bench_;
  layout::Options layout_;
  RenderOptions render_;
  PlanPapers papers_{workshop_, bench_, render_, layout_};
  PlanRun run_;
  std::string meeting_, agenda_id_;
  std::vector<AgendaItem> items_;
  std::unique_ptr<Ready> agenda_;
  std::vector<PackPage> pages_;
  std::vector<figures::PackChange> changes_;
  SentLabels sent_;  ///< of the pack that was sent
  Front* front_ = nullptr;           ///< while the pack is made
  Diagnostics* of_files_ = nullptr;  ///< what is wrong with files of others
  PackResult out_;
};

}  // namespace

Result<PackResult> make_pack(Workshop& workshop, const std::string& plan, const PackOptions& options) {
  return Packer(workshop, options).run(plan);
}

}  // namespace planverk::job
