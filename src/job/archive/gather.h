/// One plan → what of it is archived: its documents made, its attachments and signed files read, its facts gathered.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "archive/case_facts.h"
#include "job/archive.h"
#include "journey/plan_run.h"
#include "signature/verify.h"

namespace planverk::job {

class ArchiveGatherer {
 public:
  /// `to` is filled by gather(); both live longer than this.
  ArchiveGatherer(Workshop& workshop, const ArchiveOptions& options, archive::Material& to);

  /// Findings: archive-incomplete, archive-draft, archive-attachment, archive-format, archive-signature beside all that
  /// making the documents finds. Failure: wrong use, device trouble.
  Result<RunResult> gather(const std::string& plan);
  /// Ids of signed files that no plan has a document for.
  [[nodiscard]] std::vector<std::string> unused_signed() const;
  /// Signatures are judged as of that day, once it is known; then all is there.
  Status verify_signatures(const Date& day, RunResult& to);
  /// For the public: nothing that is withheld stands in the package's own files.
  void search(const archive::Package& package, Diagnostics& found) const;

 private:
  struct Signed {
    archive::Case subject;  ///< without records
    std::string record;     ///< its id
    std::string path;
    std::string name;  ///< as it was given
    Span at;
  };

  Status gather_documents();
  Status gather_document(Journey& journey, const Task& task, DocumentResult& result);
  void judge(const ArchivedDocument& document, const Task& task);
  void add(ArchivedDocument&& document, archive::DataFile&& pdf, std::string&& source);
  std::vector<archive::Record> attachments_of(const ArchivedDocument& document);
  void add_attachment(xml::Node node, const ArchivedDocument& document, std::size_t number,
                      std::vector<archive::Record>& to);
  Status add_signed(ArchivedDocument& document, const std::string& path);
  archive::Case& case_of(const archive::Case& subject);
  void judge_form(const archive::DataFile& file, const std::string& name, Span at, const std::string& about);

  Workshop& workshop_;
  const ArchiveOptions& options_;
  archive::Material& to_;
  RenderOptions render_;
  PlanRun run_;
  std::vector<std::shared_ptr<const leak::Guard>> guards_;
  std::set<std::string> met_;       ///< ids of signed files whose documents were made
  std::set<std::string> attached_;  ///< attachments that are there already: two documents of a case
  std::vector<Signed> signed_;
};

}  // namespace planverk::job
