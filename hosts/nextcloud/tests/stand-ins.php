<?php

declare(strict_types=1);

// Stand-ins for the parts of Nextcloud's published interfaces (OCP) that the app uses: names and
// signatures as documented, and as little behind them as the test needs.

namespace OCP\AppFramework\Http\Attribute {
	#[\Attribute]
	class NoAdminRequired {}
	#[\Attribute]
	class NoCSRFRequired {}
}

namespace OCP\AppFramework\Http {
	class ContentSecurityPolicy {
		public bool $evalWasm = false;
		/** @var string[] */
		public array $workers = [];
		public function allowEvalWasm(bool $state = true): static {
			$this->evalWasm = $state;
			return $this;
		}
		public function addAllowedWorkerSrcDomain(string $domain): static {
			$this->workers[] = $domain;
			return $this;
		}
	}

	class TemplateResponse {
		private ContentSecurityPolicy $policy;
		public function __construct(
			protected string $appName,
			protected string $templateName,
			protected array $params = [],
		) {
		}
		public function setContentSecurityPolicy(ContentSecurityPolicy $policy): static {
			$this->policy = $policy;
			return $this;
		}
		public function getContentSecurityPolicy(): ContentSecurityPolicy {
			return $this->policy;
		}
		public function getTemplateName(): string {
			return $this->templateName;
		}
		public function getParams(): array {
			return $this->params;
		}
	}
}

namespace OCP\AppFramework {
	abstract class Controller {
		public function __construct(protected string $appName, protected \OCP\IRequest $request) {
		}
	}
}

namespace OCP\L10N {
	interface IFactory {
		public function findLanguage(?string $appId = null): string;
	}
}

namespace OCP {
	interface IRequest {}
	interface IUser {
		public function getUID(): string;
	}
	interface IUserSession {
		public function getUser(): ?IUser;
	}
	interface IURLGenerator {
		public function getWebroot(): string;
		public function linkToRoute(string $routeName, array $arguments = []): string;
	}
	class Defaults {
		public function getName(): string {
			return 'Our <cloud>';
		}
		public function getColorPrimary(): string {
			return '#00679e';
		}
	}
	class Util {
		/** @var string[] */
		public static array $added = [];
		public static function addScript(string $application, ?string $file = null): void {
			self::$added[] = "$application/js/$file";
		}
		public static function addStyle(string $application, ?string $file = null): void {
			self::$added[] = "$application/css/$file";
		}
		public static function callRegister(): string {
			return 'a "token" & more';
		}
	}
}

namespace {
	/** Nextcloud's template function: prints, escaped. */
	function p(string $text): void {
		print(htmlspecialchars($text, ENT_QUOTES, 'UTF-8'));
	}
}
